import { addDays, compareDays } from './days.js'
import type { LegalDay } from './days.js'
import type { WorkingDayCalendar } from './working-days.js'

const span = (from: LegalDay, to: LegalDay): LegalDay[] => {
  const days: LegalDay[] = []
  for (let day = from; compareDays(day, to) <= 0; day = addDays(day, 1)) days.push(day)
  return days
}

/** What a register is founded with; governance adds a year when the State Council announces it, usually in November of the year before. */
export const calendarsCn: readonly WorkingDayCalendar[] = [
  {
    year: 2024,
    holidays: [
      '2024-01-01',
      ...span('2024-02-10', '2024-02-17'),
      ...span('2024-04-04', '2024-04-06'),
      ...span('2024-05-01', '2024-05-05'),
      '2024-06-10',
      ...span('2024-09-15', '2024-09-17'),
      ...span('2024-10-01', '2024-10-07'),
    ],
    workingWeekends: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    source: '国务院办公厅关于2024年部分节假日安排的通知 国办发明电〔2023〕7号',
    confirmed: true,
  },
  {
    year: 2025,
    holidays: [
      '2025-01-01',
      ...span('2025-01-28', '2025-02-04'),
      ...span('2025-04-04', '2025-04-06'),
      ...span('2025-05-01', '2025-05-05'),
      ...span('2025-05-31', '2025-06-02'),
      ...span('2025-10-01', '2025-10-08'),
    ],
    workingWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于2025年部分节假日安排的通知 国办发明电〔2024〕12号',
    confirmed: true,
  },
  {
    year: 2026,
    holidays: [
      ...span('2026-01-01', '2026-01-03'),
      ...span('2026-02-15', '2026-02-23'),
      ...span('2026-04-04', '2026-04-06'),
      ...span('2026-05-01', '2026-05-05'),
      ...span('2026-06-19', '2026-06-21'),
      ...span('2026-09-25', '2026-09-27'),
      ...span('2026-10-01', '2026-10-07'),
    ],
    workingWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号',
    confirmed: true,
  },
  {
    // Only the statutory days of the 2024 holiday regulation: which weekends are exchanged the year's notice says.
    year: 2027,
    holidays: [
      '2027-01-01',
      ...span('2027-02-05', '2027-02-08'),
      '2027-04-05',
      ...span('2027-05-01', '2027-05-02'),
      '2027-06-09',
      '2027-09-15',
      ...span('2027-10-01', '2027-10-03'),
    ],
    workingWeekends: [],
    source: '全国年节及纪念日放假办法 (2024); the notice for 2027 is not recorded',
    confirmed: false,
  },
]
