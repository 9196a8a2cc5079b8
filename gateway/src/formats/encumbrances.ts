type Thing = Readonly<Record<string, unknown>>

/** What burdens a right, and the dates that matter, of the right as it is shown. */
export function encumbrancesOf(right: Thing): Thing {
  const { id, encumbrances, restraint, openDisputes, surrenderedOn, termEnd, upkeep, headHash, laterEffect, registerCompleteTo } = right
  return {
    ipRightId: id,
    pledges: encumbrances ?? [],
    freezes: restraint ?? { queue: [] },
    disputes: openDisputes ?? [],
    // Absent where the right does not say: JSON leaves undefined members out.
    ...{ surrenderedOn, termEnd, upkeep, headHash, laterEffect, registerCompleteTo },
  }
}
