// Generated from docs/openapi.json; `npm run generate` renews it.

export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Alive: this process answers */
        readonly get: operations["readHealthLive"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Ready: a peer answers, and the register was founded by all its members */
        readonly get: operations["readHealthReady"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/problems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All codes by which a request is refused */
        readonly get: operations["listProblems"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/problems/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the type of a problem points to */
        readonly get: operations["readProblem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List ip-rights */
        readonly get: operations["listIpRights"];
        readonly put?: never;
        /**
         * File an application 提交申请
         * @description By filer. PL 26-28; CL 12; SWR 7
         */
        readonly post: operations["fileIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give filing date and number 受理，给予申请日和申请号
         * @description By examiner. PL 28; PR 43-44; notice 200101
         */
        readonly post: operations["acceptIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/receive-filing-fee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receipt the filing fee 收取申请费
         * @description By registrar. PR 112
         */
        readonly post: operations["receiveFilingFeeIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/deem-withdrawn-for-fee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Filing fee unpaid 未缴申请费视为撤回
         * @description By clock. PR 112; notice 200022
         */
        readonly post: operations["deemWithdrawnForFeeIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/notify-defect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Notify a formal defect 补正通知
         * @description By examiner. PR 50; notice 210302
         */
        readonly post: operations["notifyDefectIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/cure-defect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cure the defect 补正
         * @description By filingAgent, examiner. PR 50
         */
        readonly post: operations["cureDefectIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/deem-withdrawn-for-defect": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Defect left unanswered 逾期未补正视为撤回
         * @description By clock. PR 50
         */
        readonly post: operations["deemWithdrawnForDefectIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/publish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Publish 公布
         * @description By examiner. PL 34; PR 52; notices 210304, 210305; PL 34-35
         */
        readonly post: operations["publishIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/request-examination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Request examination before publication 公布前请求实质审查
         * @description By filingAgent, examiner, holder. PL 35; PR 113; PL 35; notice 210307
         */
        readonly post: operations["requestExaminationIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/deem-withdrawn-for-examination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * No examination requested in three years 三年内未请求实质审查视为撤回
         * @description By clock. PL 35
         */
        readonly post: operations["deemWithdrawnForExaminationIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/issue-office-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Issue an office action 审查意见通知
         * @description By examiner. PL 37; notices 210401, 210403
         */
        readonly post: operations["issueOfficeActionIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/reply-to-office-action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reply to the office action 答复审查意见
         * @description By holder. PL 33, 37
         */
        readonly post: operations["replyToOfficeActionIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/deem-withdrawn-for-silence": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Office action left unanswered 逾期未答复视为撤回
         * @description By clock. PL 37
         */
        readonly post: operations["deemWithdrawnForSilenceIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse 驳回
         * @description By examiner, registrar. PL 38; PR 50, 59; notices 200305, 210407; SWR 7
         */
        readonly post: operations["refuseIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw before publication 公布前撤回
         * @description By filingAgent, holder. PL 32; PR 41
         */
        readonly post: operations["withdrawIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/notify-grant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Notify the grant 办理登记手续通知
         * @description By examiner. PL 39; notices 210413, 200602
         */
        readonly post: operations["notifyGrantIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/grant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register and announce the grant 授权公告
         * @description By registrar. PL 39; PR 60, 114
         */
        readonly post: operations["grantIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/deem-abandoned": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Registration formalities left undone 视为放弃取得专利权
         * @description By clock. PR 60; notice 200601
         */
        readonly post: operations["deemAbandonedIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/pay-fee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Receipt an annual fee 收取年费
         * @description By registrar. PL 43; PR 114-115
         */
        readonly post: operations["payFeeIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/enter-late-fee": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Annual fee not paid in time 年费滞纳
         * @description By clock. PR 115; notice 200701
         */
        readonly post: operations["enterLateFeeIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/lapse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lapse for an unpaid fee 未缴年费终止
         * @description By clock. PL 44; PR 115; notice 200702
         */
        readonly post: operations["lapseIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Restore 恢复权利
         * @description By examiner. PR 6; notice 200026
         */
        readonly post: operations["restoreIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/expire": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Expire at the end of the term 期限届满终止
         * @description By clock. PL 42
         */
        readonly post: operations["expireIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Surrender 放弃专利权
         * @description By holder. PL 44; PR 105
         */
        readonly post: operations["surrenderIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender-in-part": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Surrender part 部分放弃
         * @description By holder. PL 44; PR 105
         */
        readonly post: operations["surrenderInPartIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/record-change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record a change of name, agent or inventor 著录事项变更
         * @description By registrar. PR 146; notice 200028; SWR 7
         */
        readonly post: operations["recordChangeIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/correct": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Correct the record 更正
         * @description By registrar. PR 64; SWR 7
         */
        readonly post: operations["correctIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register 登记
         * @description By registrar. CL 12; SWR 7
         */
        readonly post: operations["registerIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/record-author-death": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the last author’s death 登记作者死亡
         * @description By registrar. CL 23; SWR 14
         */
        readonly post: operations["recordAuthorDeathIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/end-term": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End of the economic rights 保护期届满
         * @description By clock. CL 23; SWR 14
         */
        readonly post: operations["endTermIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List transfers */
        readonly get: operations["listTransfers"];
        readonly put?: never;
        /**
         * Propose a transfer 申请转让登记
         * @description By rightHolder, registrarOfRights. PL 10
         */
        readonly post: operations["proposeTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent 同意
         * @description By consenter. CC 444; PL 14
         */
        readonly post: operations["consentTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw the consent 撤回同意
         * @description By consenter. CC 141
         */
        readonly post: operations["withdrawConsentTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse 拒绝
         * @description By consenter. CC 444
         */
        readonly post: operations["refuseTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register the transfer 登记转让
         * @description By registrarOfRights. PL 10; CC 444
         */
        readonly post: operations["registerTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject 不予登记
         * @description By registrarOfRights. PR 146
         */
        readonly post: operations["rejectTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw 撤回
         * @description By proposer. PR 146
         */
        readonly post: operations["withdrawTransfer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List pledges */
        readonly get: operations["listPledges"];
        readonly put?: never;
        /**
         * Apply for a pledge 申请质权登记
         * @description By rightHolder, namedPledgee, registrarOfRights. CC 427; PP461 3-7
         */
        readonly post: operations["proposePledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent 同意
         * @description By consenter. CC 444; PL 14
         */
        readonly post: operations["consentPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw the consent 撤回同意
         * @description By consenter. CC 141
         */
        readonly post: operations["withdrawConsentPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Refuse 拒绝
         * @description By consenter. CC 444
         */
        readonly post: operations["refusePledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/register": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register the pledge 登记质权
         * @description By registrarOfRights. CC 444; PP461
         */
        readonly post: operations["registerPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/reject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Reject 不予登记
         * @description By registrarOfRights. PP461
         */
        readonly post: operations["rejectPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw 撤回
         * @description By proposer. PP461
         */
        readonly post: operations["withdrawPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/propose-amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Propose changed terms 申请质权变更
         * @description By pledgorOrPledgee. CP8 5; PP461
         */
        readonly post: operations["proposeAmendmentPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/consent-to-amendment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to the changed terms 同意变更
         * @description By consenter. CC 409, 543
         */
        readonly post: operations["consentToAmendmentPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/amend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Register the changed terms 登记质权变更
         * @description By registrarOfRights. CP8 5; PP461; CC 409
         */
        readonly post: operations["amendPledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release 注销质权
         * @description By pledgeeOfDealing, court. CC 393; PP461
         */
        readonly post: operations["releasePledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}/consent-to-release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * A co-pledgee consents to the release 共同质权人同意注销
         * @description By pledgeeOfDealing. CC 393
         */
        readonly post: operations["consentToReleasePledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/freezes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List freezes */
        readonly get: operations["listFreezes"];
        readonly put?: never;
        /**
         * Freeze 办理保全
         * @description By court. PR 104-105; PD; TMF 1
         */
        readonly post: operations["freezeFreeze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/freezes/{id}/extend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Extend 续行保全
         * @description By freezingCourt. PRES 18; PD
         */
        readonly post: operations["extendFreeze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/freezes/{id}/lift": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lift 解除保全
         * @description By freezingCourt. CPL 107-108; PRES 20
         */
        readonly post: operations["liftFreeze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/freezes/{id}/record-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Record the automatic end 登记保全自动解除
         * @description By clock. PD; TMF 2; FRZ 26-27
         */
        readonly post: operations["recordEndFreeze"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List disputes */
        readonly get: operations["listDisputes"];
        readonly put?: never;
        /**
         * Request invalidation 请求宣告无效
         * @description By challenger, registrarOfRights, court. PL 45; PR 69; CL 12
         */
        readonly post: operations["requestDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept after formal check 受理
         * @description By tribunal, registrarOfRights. PR 69-70; notice 201004; CL 12
         */
        readonly post: operations["acceptDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/dismiss": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Do not accept 不予受理
         * @description By tribunal, registrarOfRights. PR 70; CL 12
         */
        readonly post: operations["dismissDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/add-grounds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Add grounds or evidence 增加理由或证据
         * @description By disputant. PR 71
         */
        readonly post: operations["addGroundsDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw 撤回请求
         * @description By disputant. PR 76; CL 12
         */
        readonly post: operations["withdrawDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/decide": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decide 作出审查决定
         * @description By tribunal, registrarOfRights, court. PL 46; PR 73; notice 201019; CL 12
         */
        readonly post: operations["decideDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/finalise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give effect to the final decision 决定生效
         * @description By registrarOfRights, court. PL 46-47
         */
        readonly post: operations["finaliseDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}/set-aside": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Set the decision aside 撤销审查决定
         * @description By court. PL 46
         */
        readonly post: operations["setAsideDispute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/parties": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List parties */
        readonly get: operations["listParties"];
        readonly put?: never;
        /**
         * Enter a party 登记当事人
         * @description By registrar, agent. PR 43; Civil Code art. 58
         */
        readonly post: operations["enterParty"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/parties/{id}/rename": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Rename a party 当事人更名
         * @description By registrar. PR 146
         */
        readonly post: operations["renameParty"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mandates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List mandates */
        readonly get: operations["listMandates"];
        readonly put?: never;
        /**
         * Record a mandate 登记委托授权
         * @description By registrar, owner, loan-officer. CC 163-165; PR 15
         */
        readonly post: operations["grantMandate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mandates/{id}/revoke": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Revoke a mandate 撤销委托授权
         * @description By registrar, owner, loan-officer, agent. CC 173
         */
        readonly post: operations["revokeMandate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/register-completions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List register-completions */
        readonly get: operations["listRegisterCompletions"];
        readonly put?: never;
        /**
         * State the register complete 声明登记簿完整
         * @description By registrar. Civil Code art. 216-218
         */
        readonly post: operations["stateRegisterCompletion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/take-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take over a right of the back-file 存量权利接收
         * @description By registrar. Back-file rules
         */
        readonly post: operations["takeOverIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/withdraw/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a command 同意某项办理
         * @description By agent, owner, loan-officer. PL 14; CC 444
         */
        readonly post: operations["consentToWithdrawIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a command 同意某项办理
         * @description By agent, owner, loan-officer. PL 14; CC 444
         */
        readonly post: operations["consentToSurrenderIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender-in-part/consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Consent to a command 同意某项办理
         * @description By agent, owner, loan-officer. PL 14; CC 444
         */
        readonly post: operations["consentToSurrenderInPartIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/withdraw/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a consent 撤回同意
         * @description By agent, owner, loan-officer. CC 141
         */
        readonly post: operations["withdrawConsentToWithdrawIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a consent 撤回同意
         * @description By agent, owner, loan-officer. CC 141
         */
        readonly post: operations["withdrawConsentToSurrenderIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/surrender-in-part/withdraw-consent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Withdraw a consent 撤回同意
         * @description By agent, owner, loan-officer. CC 141
         */
        readonly post: operations["withdrawConsentToSurrenderInPartIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/declare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Enter the applicants’ declarations 提交全体申请人声明
         * @description By agent, registrar. PR 41
         */
        readonly post: operations["declareIpRight"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transfers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of transfers */
        readonly get: operations["readTransfer"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledges/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of pledges */
        readonly get: operations["readPledge"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/freezes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of freezes */
        readonly get: operations["readFreeze"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/disputes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of disputes */
        readonly get: operations["readDispute"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/parties/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of parties */
        readonly get: operations["readParty"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/mandates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of mandates */
        readonly get: operations["readMandate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/register-completions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one of register-completions */
        readonly get: operations["readRegisterCompletion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The same by POST */
        readonly post: operations["searchIpRights"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/bulk-status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Where many rights stand */
        readonly post: operations["bulkStatusIpRights"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one right */
        readonly get: operations["readIpRight"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its history, each event with its place in the chain */
        readonly get: operations["readIpRightEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/status-events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same, coded as WIPO and the gazette do */
        readonly get: operations["readIpRightStatusEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/chain-of-title": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every holder, from, to, by which instrument */
        readonly get: operations["readIpRightChainOfTitle"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/encumbrances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What burdens it, and the dates that matter */
        readonly get: operations["readIpRightEncumbrances"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/filing": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An application not yet published, for its registrar and its agent */
        readonly get: operations["readIpRightFiling"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/parties/{id}/holdings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All a party has: held, co-held, applied for, and the dealings it takes part in */
        readonly get: operations["readPartyHoldings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits for the caller’s consent */
        readonly get: operations["listConsents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that happened, oldest first */
        readonly get: operations["listEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/events/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happens, as it happens */
        readonly get: operations["readEventsStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/alerts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What falls due: fees, terms, freezes, secured debts */
        readonly get: operations["listAlerts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller’s watchlists */
        readonly get: operations["listWatchlists"];
        readonly put?: never;
        /** Watch rights together */
        readonly post: operations["createWatchlist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/watchlists/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One watchlist */
        readonly get: operations["readWatchlist"];
        /** Name and rights of a watchlist anew */
        readonly put: operations["putWatchlist"];
        readonly post?: never;
        /** End a watchlist that no endpoint names */
        readonly delete: operations["endWatchlist"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller’s endpoints */
        readonly get: operations["listWebhookEndpoints"];
        readonly put?: never;
        /** Have events delivered to a URL */
        readonly post: operations["createWebhookEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One endpoint */
        readonly get: operations["readWebhookEndpoint"];
        readonly put?: never;
        readonly post?: never;
        /** End an endpoint; what waits for it is not delivered */
        readonly delete: operations["endWebhookEndpoint"];
        readonly options?: never;
        readonly head?: never;
        /** Change an endpoint, or stop and go on */
        readonly patch: operations["changeWebhookEndpoint"];
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints/{id}/rotate-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new signing secret; the former one signs beside it for a day */
        readonly post: operations["rotateSecretWebhookEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Deliver a test */
        readonly post: operations["testWebhookEndpoint"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints/{id}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Deliveries of an endpoint, the newest first */
        readonly get: operations["readWebhookEndpointDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/webhook-endpoints/{id}/deliveries/{number}/resend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a delivery again, whatever became of it */
        readonly post: operations["resendWebhookEndpointDelivery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/ip-rights/{id}/available-commands": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What this caller may do now */
        readonly get: operations["readIpRightAvailableCommands"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/pledge-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Clear, conditional or refused, and why */
        readonly post: operations["createPledgeCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who may do what for which types of right */
        readonly get: operations["listMembers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/members/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One member */
        readonly get: operations["readMember"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Periods and ages with their dates in force */
        readonly get: operations["readRules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/clock-runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record now what time has ended */
        readonly post: operations["createClockRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence-packages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take evidence of a right or a transaction */
        readonly post: operations["createEvidencePackage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence-packages/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a package is */
        readonly get: operations["readEvidencePackage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence-packages/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The package itself */
        readonly get: operations["readEvidencePackageContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/evidence-verifications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Check a package, question by question */
        readonly post: operations["createEvidenceVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/batches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Several acts, each answered for itself, or all in one transaction */
        readonly post: operations["createBatch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller’s writes, the latest first */
        readonly get: operations["listOperations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/operations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A write on its way to the ledger */
        readonly get: operations["readOperation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/enrolments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The caller’s own certified keys, latest first */
        readonly get: operations["listEnrolments"];
        readonly put?: never;
        /** Have a key of the caller’s own certified, with the role and party the caller is enrolled for */
        readonly post: operations["createEnrolment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Write down a command that its caller will sign */
        readonly post: operations["createTransactionDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A draft, and how far it has come */
        readonly get: operations["readTransactionDraft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts/{id}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Approve the terms of a draft, as one of those it names */
        readonly put: operations["putTransactionDraftApproval"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts/{id}/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Build the draft’s proposal now, with the caller’s own certificate: bytes to be signed within a minute */
        readonly post: operations["proposeTransactionDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts/{id}/proposal-signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give the signature of the proposal; answers the endorsed transaction, to be signed in turn */
        readonly put: operations["putTransactionDraftProposalSignature"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/transaction-drafts/{id}/transaction-signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Give the signature of the transaction, which is then recorded */
        readonly put: operations["putTransactionDraftTransactionSignature"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Accepted */
        readonly Accepted: {
            readonly operation: {
                readonly id: string;
                readonly state: string;
                readonly href: string;
            };
            readonly txId?: string;
        };
        /** AsOf */
        readonly AsOf: {
            /** @description The last block the answer takes in */
            readonly block: number;
            /**
             * @description Who answered: the member’s peer or its index
             * @enum {string}
             */
            readonly source: "ledger" | "index";
            /** @description MSP id of the member whose peer answered while the gateway’s own was away: it is that member’s word */
            readonly via?: string;
        };
        /** BatchDone */
        readonly BatchDone: {
            /** @description One for each item, in their order */
            readonly results: readonly {
                readonly status: number;
                readonly body?: {
                    readonly [key: string]: unknown;
                };
                /**
                 * Problem
                 * @description RFC 9457
                 */
                readonly problem?: {
                    readonly type: string;
                    readonly title: string;
                    readonly status: number;
                    readonly detail?: string;
                    readonly code: string;
                    readonly message: string;
                    /** @description JSON pointer into the body, or the name of a parameter */
                    readonly target?: string;
                    readonly details?: readonly {
                        readonly target: string;
                        readonly message: string;
                    }[];
                    readonly retryable?: boolean;
                    readonly refusal?: {
                        readonly code: string;
                        readonly legalSource: string;
                        readonly title: {
                            readonly "zh-CN": string;
                            readonly en: string;
                        };
                        readonly params?: {
                            readonly [key: string]: unknown;
                        };
                        readonly remedies: readonly unknown[];
                    };
                    readonly instance: string;
                    readonly requestId: string;
                };
            }[];
            /** @description The one transaction of an atomic batch */
            readonly txId?: string;
            readonly block?: number;
            /**
             * @description Nothing was recorded
             * @constant
             */
            readonly simulated?: true;
            readonly via?: string;
        };
        /** BulkStatus */
        readonly BulkStatus: {
            readonly type: string;
            /** @description MSP id of the member whose gateway answers */
            readonly member: string;
            readonly channel: string;
            /** @description The body as it was understood */
            readonly question: {
                readonly [key: string]: unknown;
            };
            readonly results: readonly {
                readonly asked: string;
                readonly reason?: components["schemas"]["Reason"];
                readonly ipRightId?: string;
                readonly rightType?: string;
                readonly registrar?: string;
                readonly status?: string;
                readonly phase?: string;
                readonly since?: string;
                readonly holders?: readonly string[];
                readonly pledges?: number;
                readonly openDisputes?: number;
                readonly frozenUntil?: string;
                readonly freezesQueued?: number;
                readonly termEnd?: string;
                readonly feesPaidToYear?: number;
                readonly feeDueOn?: string;
                readonly version?: number;
                /** @description Hash of the right’s last event */
                readonly head?: string;
                readonly registerCompleteTo?: string;
            }[];
            /** @description Instant at which freezes and periods were judged */
            readonly checkedAt: string;
            /** @description Instant until which the member stands by it; what was so at the block stays so */
            readonly validUntil: string;
            /** @description The earliest of the rights’; absent where a registrar has stated nothing for one of them */
            readonly registerCompleteTo?: string;
            readonly asOf: components["schemas"]["AsOf"];
            readonly attestations?: {
                /** @description Base64 common.Envelope: the question, the answer, and who signed it */
                readonly envelope: string;
                /** @description Base64 common.Block: the channel’s configuration in force */
                readonly configuration: string;
            };
            /** @description JWS with detached content (RFC 7515 appendix F), ES256, over the RFC 8785 form of all else */
            readonly signature?: string;
        };
        /** BytesToSign */
        readonly BytesToSign: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "proposed" | "endorsed";
            readonly txId: string;
            /** @description Base64 of what is signed: peer.Proposal, then common.Payload */
            readonly bytes: string;
            /** @description 64 hex digits, SHA-256 of the bytes */
            readonly digest: string;
            /** @description Later the bytes are void and are to be fetched again */
            readonly signBy: string;
            readonly termsHash: string;
        };
        readonly DocumentReference: {
            readonly name: string;
            readonly sha256: string;
            readonly code?: string;
        };
        /** Encumbrances */
        readonly Encumbrances: {
            readonly asOf: components["schemas"]["AsOf"];
        } & {
            readonly [key: string]: unknown;
        };
        /** Enrolment */
        readonly Enrolment: {
            readonly id: string;
            /** @description PEM */
            readonly certificate: string;
            /** @description PEM of the member’s CA */
            readonly chain: string;
            /** @description 64 hex digits, SHA-256 of the certificate’s DER */
            readonly certificateDigest: string;
            /** @description A certificate is renewed by enrolling a new key before this instant */
            readonly notAfter: string;
            readonly enrolledAt: string;
        };
        /** Filing */
        readonly Filing: {
            readonly asOf: components["schemas"]["AsOf"];
        } & {
            readonly [key: string]: unknown;
        };
        /** List */
        readonly List: {
            readonly items: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly page: {
                readonly limit: number;
                readonly offset?: number;
                readonly after?: string;
                /** @description Id to go on after, where the list goes by id and there is more */
                readonly next?: string;
                readonly total?: number;
            };
            readonly sort?: string;
            readonly expanded?: {
                readonly [key: string]: {
                    readonly [key: string]: {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly asOf: components["schemas"]["AsOf"];
        };
        /** Member */
        readonly Member: {
            readonly asOf: components["schemas"]["AsOf"];
        } & {
            readonly [key: string]: unknown;
        };
        /** Operation */
        readonly Operation: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "received" | "signed" | "sent" | "final";
            readonly method: string;
            readonly path: string;
            readonly startedAt: string;
            /** @description The transaction it was signed as last */
            readonly txId?: string;
            readonly history: readonly {
                /** @enum {string} */
                readonly state: "received" | "signed" | "sent" | "final";
                readonly at: string;
                readonly txId?: string;
                readonly note?: string;
            }[];
            readonly result?: components["schemas"]["Written"] | {
                readonly [key: string]: unknown;
            };
            /**
             * Problem
             * @description RFC 9457
             */
            readonly problem?: {
                readonly type: string;
                readonly title: string;
                readonly status: number;
                readonly detail?: string;
                readonly code: string;
                readonly message: string;
                /** @description JSON pointer into the body, or the name of a parameter */
                readonly target?: string;
                readonly details?: readonly {
                    readonly target: string;
                    readonly message: string;
                }[];
                readonly retryable?: boolean;
                readonly refusal?: {
                    readonly code: string;
                    readonly legalSource: string;
                    readonly title: {
                        readonly "zh-CN": string;
                        readonly en: string;
                    };
                    readonly params?: {
                        readonly [key: string]: unknown;
                    };
                    readonly remedies: readonly unknown[];
                };
                readonly instance: string;
                readonly requestId: string;
            };
            /** @description Of several writes, one for each, in their order */
            readonly results?: readonly {
                readonly status: number;
                readonly body?: {
                    readonly [key: string]: unknown;
                };
                /**
                 * Problem
                 * @description RFC 9457
                 */
                readonly problem?: {
                    readonly type: string;
                    readonly title: string;
                    readonly status: number;
                    readonly detail?: string;
                    readonly code: string;
                    readonly message: string;
                    /** @description JSON pointer into the body, or the name of a parameter */
                    readonly target?: string;
                    readonly details?: readonly {
                        readonly target: string;
                        readonly message: string;
                    }[];
                    readonly retryable?: boolean;
                    readonly refusal?: {
                        readonly code: string;
                        readonly legalSource: string;
                        readonly title: {
                            readonly "zh-CN": string;
                            readonly en: string;
                        };
                        readonly params?: {
                            readonly [key: string]: unknown;
                        };
                        readonly remedies: readonly unknown[];
                    };
                    readonly instance: string;
                    readonly requestId: string;
                };
            }[];
        };
        /** PledgeCheck */
        readonly PledgeCheck: {
            readonly type: string;
            /** @description MSP id of the member whose gateway answers */
            readonly member: string;
            readonly channel: string;
            /** @description The body as it was understood */
            readonly question: {
                readonly [key: string]: unknown;
            };
            readonly results: readonly {
                readonly asked: string;
                readonly ipRightId?: string;
                readonly result: "clear" | "conditional" | "refused";
                readonly reasons: readonly components["schemas"]["Reason"][];
                readonly pledges: readonly {
                    readonly id: string;
                    readonly rank: number;
                    /** @description ledger: no member can act against the pledgee; rules: the rules alone hold */
                    readonly veto: string;
                }[];
                /** @description Hash of the right’s last event */
                readonly head?: string;
                readonly status?: string;
                readonly registerCompleteTo?: string;
            }[];
            /** @description Instant at which freezes and periods were judged */
            readonly checkedAt: string;
            /** @description Instant until which the member stands by it; what was so at the block stays so */
            readonly validUntil: string;
            /** @description The earliest of the rights’; absent where a registrar has stated nothing for one of them */
            readonly registerCompleteTo?: string;
            readonly asOf: components["schemas"]["AsOf"];
            readonly attestations?: {
                /** @description Base64 common.Envelope: the question, the answer, and who signed it */
                readonly envelope: string;
                /** @description Base64 common.Block: the channel’s configuration in force */
                readonly configuration: string;
            };
            /** @description JWS with detached content (RFC 7515 appendix F), ES256, over the RFC 8785 form of all else */
            readonly signature?: string;
        };
        /**
         * Problem
         * @description RFC 9457
         */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail?: string;
            readonly code: string;
            readonly message: string;
            /** @description JSON pointer into the body, or the name of a parameter */
            readonly target?: string;
            readonly details?: readonly {
                readonly target: string;
                readonly message: string;
            }[];
            readonly retryable?: boolean;
            readonly refusal?: {
                readonly code: string;
                readonly legalSource: string;
                readonly title: {
                    readonly "zh-CN": string;
                    readonly en: string;
                };
                readonly params?: {
                    readonly [key: string]: unknown;
                };
                readonly remedies: readonly unknown[];
            };
            readonly instance: string;
            readonly requestId: string;
        };
        /** Reason */
        readonly Reason: {
            readonly code: string;
            readonly title: {
                readonly "zh-CN": string;
                readonly en: string;
            };
            /** @description Article, clause or standard it rests on */
            readonly source: string;
            /** @description The nearest act that lifts it */
            readonly remedy?: {
                readonly act: string;
                readonly source: string;
            };
            readonly params?: {
                readonly [key: string]: unknown;
            };
            readonly target?: string;
        };
        /**
         * Simulated
         * @description What would happen; nothing was recorded
         */
        readonly Simulated: {
            readonly [key: string]: unknown;
        };
        /** TransactionDraft */
        readonly TransactionDraft: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "drafted" | "proposed" | "endorsed" | "signed" | "committed" | "failed";
            readonly path: string;
            /** @description What is approved and signed; no time, nonce or certificate is part of it */
            readonly terms: {
                readonly channel: string;
                readonly chaincode: string;
                readonly transaction: string;
                readonly command: {
                    readonly [key: string]: unknown;
                };
            };
            /** @description 64 hex digits, SHA-256 over the canonical form (RFC 8785) of `terms` */
            readonly termsHash: string;
            readonly draftedBy: string;
            readonly draftedAt: string;
            readonly approvers: readonly string[];
            readonly approvals: readonly {
                readonly user: string;
                readonly approvedAt: string;
            }[];
            /** @description Of the bytes given out last */
            readonly txId?: string;
            readonly signBy?: string;
            readonly result?: components["schemas"]["Written"];
            readonly failure?: {
                readonly code: string;
                readonly detail?: string;
            };
        };
        /** Watchlist */
        readonly Watchlist: {
            readonly id: string;
            readonly name: string;
            /** @description Ids of rights */
            readonly rights: readonly string[];
            readonly createdAt: string;
            readonly updatedAt: string;
        };
        /** WebhookDelivery */
        readonly WebhookDelivery: {
            /** @description In the order of the ledger */
            readonly number: number;
            /** @description The webhook-id it is sent under */
            readonly eventId: string;
            readonly type: string;
            /** @enum {string} */
            readonly state: "waiting" | "delivered" | "dead";
            readonly attempts: number;
            readonly nextAt?: string;
            readonly lastAt?: string;
            readonly lastStatus?: number;
            readonly lastError?: string;
            readonly createdAt: string;
        };
        /** WebhookEndpoint */
        readonly WebhookEndpoint: {
            readonly id: string;
            readonly url: string;
            readonly description: string;
            /** @description What is delivered; all that is stated must hold */
            readonly filter: {
                /** @description Ids, or numbers in any printed form */
                readonly ipRightIds?: readonly string[];
                /** @description Types of event; an empty list for alerts alone */
                readonly types?: readonly string[];
                /** @description A party that the event or its dealing names, or that holds the right or held it then */
                readonly party?: string;
                /** @description me, or a party: events about rights pledged to it, or about to be */
                readonly pledgee?: string;
                /** @description Id of a watchlist of the caller */
                readonly watchlist?: string;
                /** @description Whether alerts are delivered too, when they come into their lead time */
                readonly alerts?: boolean;
            };
            readonly enabled: boolean;
            readonly disabledBecause?: string;
            readonly failingSince?: string;
            /** @description Until then deliveries are signed with the former secret too */
            readonly oldSecretUntil?: string;
            readonly createdAt: string;
        };
        /** WebhookEndpointWithSecret */
        readonly WebhookEndpointWithSecret: {
            readonly id: string;
            readonly url: string;
            readonly description: string;
            /** @description What is delivered; all that is stated must hold */
            readonly filter: {
                /** @description Ids, or numbers in any printed form */
                readonly ipRightIds?: readonly string[];
                /** @description Types of event; an empty list for alerts alone */
                readonly types?: readonly string[];
                /** @description A party that the event or its dealing names, or that holds the right or held it then */
                readonly party?: string;
                /** @description me, or a party: events about rights pledged to it, or about to be */
                readonly pledgee?: string;
                /** @description Id of a watchlist of the caller */
                readonly watchlist?: string;
                /** @description Whether alerts are delivered too, when they come into their lead time */
                readonly alerts?: boolean;
            };
            readonly enabled: boolean;
            readonly disabledBecause?: string;
            readonly failingSince?: string;
            /** @description Until then deliveries are signed with the former secret too */
            readonly oldSecretUntil?: string;
            readonly createdAt: string;
            /** @description Signs deliveries (Standard Webhooks 1.0.0); shown here and not again */
            readonly secret: string;
        };
        /** Written */
        readonly Written: {
            readonly id: string;
            readonly noun: string;
            readonly txId: string;
            readonly block: number;
            readonly events: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly result?: unknown;
            /** @description MSP id of the member whose peer answered while the gateway’s own was away: it is that member’s word */
            readonly via?: string;
        };
    };
    responses: {
        /** @description If-None-Match names this very answer */
        readonly NotModified: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request has not the form its schema says; `target` names the place: MALFORMED, IDEMPOTENCY_KEY_MISSING, SIGNATURE_INVALID, ADDRESS_NOT_ALLOWED, NUMBER_CHECK_DIGIT, DAY_NOT_IN_CALENDAR, SHARES_DO_NOT_SUM, SALT_TOO_SHORT, RIGHT_REPEATED */
        readonly Malformed: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/malformed",
                 *       "title": "The request does not have the expected form",
                 *       "status": 400,
                 *       "code": "MALFORMED",
                 *       "message": "The request does not have the expected form",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No valid credential: UNAUTHENTICATED */
        readonly Unauthenticated: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unauthenticated",
                 *       "title": "No valid credential was given",
                 *       "status": 401,
                 *       "code": "UNAUTHENTICATED",
                 *       "message": "No valid credential was given",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credential, role or party does not allow it: IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED, PARTY_NOT_YOURS, NOT_THE_REGISTRAR, NOT_THE_COURT, MANDATE_INVALID, NOT_A_HOLDER, NOT_A_PARTY, LEGAL_DATE_STATED */
        readonly Forbidden: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/identity-unknown",
                 *       "title": "The token names no identity enrolled by this member",
                 *       "status": 403,
                 *       "code": "IDENTITY_UNKNOWN",
                 *       "message": "The token names no identity enrolled by this member",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No such thing, or not visible to this member: the same answer: NOT_FOUND, COMMAND_UNKNOWN */
        readonly NotFound: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-found",
                 *       "title": "There is no such thing, or it is not visible to this member",
                 *       "status": 404,
                 *       "code": "NOT_FOUND",
                 *       "message": "There is no such thing, or it is not visible to this member",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not to be had in a media type of Accept: NOT_ACCEPTABLE */
        readonly NotAcceptable: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/not-acceptable",
                 *       "title": "The answer is not to be had in an accepted form",
                 *       "status": 406,
                 *       "code": "NOT_ACCEPTABLE",
                 *       "message": "The answer is not to be had in an accepted form",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The register’s rules refuse, or another write came first: CONCURRENT_CHANGE, REQUEST_RUNNING, QUOTA_REACHED, IN_USE, ENDPOINT_DISABLED, FILE_AT_THE_REGISTRAR, OWN_CERTIFICATE_MISSING, APPROVAL_MISSING, DRAFT_NOT_READY, SIGNING_WINDOW_OVER, ALREADY_FOUNDED, NOT_FOUNDED, EPOCH_TOO_EARLY, NUMBER_TAKEN, ALREADY_ENTERED, COMMITMENT_MISMATCH, LEGAL_DATE_FUTURE, LEGAL_DATE_FALLS, RIGHT_DEAD, NOT_IN_THIS_STATE, NOT_YET_DUE, NOT_PUBLISHED, FROZEN, WAITS_FOR_FREEZE, OWNERSHIP_STAY, FREEZE_REPEATED, FREEZE_TOO_LONG, FREEZE_NOT_ACTIVE, FILING_FEE_UNPAID, PUBLICATION_TOO_EARLY, PERIOD_OVER, NOT_HEARD, FEES_UNSTATED, FEE_YEAR_WRONG, FEE_TOO_SMALL, LATE_FEE, SCOPE_NOT_NARROWER, WORK_DEPOSITED_BEFORE, ONLY_APPLICATION, PLEDGED_ALREADY, DEBT_BEYOND_TERM, PLEDGOR_NOT_HOLDER, INVALIDATION_PENDING, TRANSFEREE_UNKNOWN, TERMS_CHANGED, HOLDER_CONSENT_MISSING, TRANSFEREE_CONSENT_MISSING, PLEDGEE_CONSENT_MISSING, GROUNDS_DECIDED, SUIT_PERIOD_RUNS, COMPLETION_FALLS, HISTORY_INCONSISTENT */
        readonly Conflict: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/concurrent-change",
                 *       "title": "A conflicting write was recorded first",
                 *       "status": 409,
                 *       "code": "CONCURRENT_CHANGE",
                 *       "message": "A conflicting write was recorded first",
                 *       "retryable": true,
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It moved on since the version of If-Match: HEAD_MOVED */
        readonly PreconditionFailed: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/head-moved",
                 *       "title": "It has moved on since the caller last saw it",
                 *       "status": 412,
                 *       "code": "HEAD_MOVED",
                 *       "message": "It has moved on since the caller last saw it",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body, or the transaction it would become, is larger than is taken: BODY_TOO_LARGE, TRANSACTION_TOO_LARGE */
        readonly BodyTooLarge: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/body-too-large",
                 *       "title": "The body is larger than this path takes",
                 *       "status": 413,
                 *       "code": "BODY_TOO_LARGE",
                 *       "message": "The body is larger than this path takes",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON in UTF-8, unencoded: MEDIA_TYPE_UNSUPPORTED */
        readonly UnsupportedMediaType: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/media-type-unsupported",
                 *       "title": "The body is not of a media type this path takes",
                 *       "status": 415,
                 *       "code": "MEDIA_TYPE_UNSUPPORTED",
                 *       "message": "The body is not of a media type this path takes",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used for another request: REQUEST_KEY_REUSED */
        readonly KeyReused: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/request-key-reused",
                 *       "title": "The idempotency key was used for another request",
                 *       "status": 422,
                 *       "code": "REQUEST_KEY_REUSED",
                 *       "message": "The idempotency key was used for another request",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests in a short time: TOO_MANY_REQUESTS */
        readonly TooManyRequests: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/too-many-requests",
                 *       "title": "Too many requests in a short time",
                 *       "status": 429,
                 *       "code": "TOO_MANY_REQUESTS",
                 *       "message": "Too many requests in a short time",
                 *       "retryable": true,
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The gateway failed: INTERNAL */
        readonly InternalFault: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/internal",
                 *       "title": "The gateway failed",
                 *       "status": 500,
                 *       "code": "INTERNAL",
                 *       "message": "The gateway failed",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The network or another service behind the gateway refused or failed: ENDORSEMENT_REFUSED, CA_REFUSED, LEDGER_FAULT */
        readonly LedgerRefused: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/endorsement-refused",
                 *       "title": "The network refused: the endorsement policy is not satisfied",
                 *       "status": 502,
                 *       "code": "ENDORSEMENT_REFUSED",
                 *       "message": "The network refused: the endorsement policy is not satisfied",
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the answer needs is not to be had now: CA_UNREACHABLE, ANSWERS_UNSIGNED, INDEX_BEHIND, LEDGER_UNREACHABLE, FOUNDING_INCOMPLETE, ISSUER_UNREACHABLE, OVERLOADED, ACCESS_LOG_UNAVAILABLE, STORE_UNAVAILABLE */
        readonly Unavailable: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/ca-unreachable",
                 *       "title": "The member’s certificate authority is not reachable",
                 *       "status": 503,
                 *       "code": "CA_UNREACHABLE",
                 *       "message": "The member’s certificate authority is not reachable",
                 *       "retryable": true,
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not answered in time; nothing is known lost: send it again with the same key: LEDGER_SLOW */
        readonly TimedOut: {
            headers: {
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/ledger-slow",
                 *       "title": "The ledger did not answer in time; nothing is known lost",
                 *       "status": 504,
                 *       "code": "LEDGER_SLOW",
                 *       "message": "The ledger did not answer in time; nothing is known lost",
                 *       "retryable": true,
                 *       "instance": "/api/v1/ip-rights",
                 *       "requestId": "0198f5a0-7c1e-7b7e-a9d4-3f2b8a1c5d6e"
                 *     }
                 */
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Taken on; it goes on by itself */
        readonly Accepted: {
            headers: {
                readonly Location: components["headers"]["Location"];
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Accepted"];
            };
        };
        /** @description What would happen; nothing was recorded */
        readonly Simulated: {
            headers: {
                readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Simulated"];
            };
        };
        /** @description The answer */
        readonly List: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["List"];
            };
        };
        /** @description Made */
        readonly Written: {
            headers: {
                readonly Location: components["headers"]["Location"];
                readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                readonly [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "CN-PAT-202410000001",
                 *       "noun": "ip-rights",
                 *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                 *       "block": 1042,
                 *       "events": [
                 *         {
                 *           "type": "deemedWithdrawn",
                 *           "subject": {
                 *             "kind": "right",
                 *             "id": "CN-PAT-202410000001"
                 *           },
                 *           "sequence": 7,
                 *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                 *         }
                 *       ],
                 *       "result": {
                 *         "status": "deemedWithdrawn",
                 *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                 *         "version": 7
                 *       }
                 *     }
                 */
                readonly "application/json": components["schemas"]["Written"];
            };
        };
    };
    parameters: {
        /** @description Id after which the list goes on, in the order of ids */
        readonly AfterInQuery: string;
        /** @description Block: what was known then */
        readonly AsOfBlockInQuery: number;
        /** @description Legal day, today at the latest: what the register said at its end */
        readonly AsOfInQuery: string;
        /** @description ledger: from the member’s peer, not from its index */
        readonly ConsistencyInQuery: "index" | "ledger";
        /** @description Whether page.total says how many match in all */
        readonly CountInQuery: boolean;
        /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
        readonly ExpandInQuery: string;
        /** @description Members of each item to answer, parted by commas; the id always */
        readonly FieldsInQuery: string;
        readonly IdInPath: string;
        /** @description Names this write: sent again, it is answered again and not done again */
        readonly IdempotencyKeyInHeader: string;
        /** @description ETag of the right as last read */
        readonly IfMatchInHeader: string;
        /** @description Id or any printed number of a right it is about */
        readonly IpRightIdInQuery: string;
        /** @description More is refused with 400: a page cut short would pass for all there is */
        readonly LimitInQuery: number;
        /** @description The debt it secures falls due by this day */
        readonly MaturityLteInQuery: string;
        /** @description Waits until this member has the block, such as that of a consent given at another */
        readonly MinBlockInQuery: number;
        readonly OffsetInQuery: number;
        /** @description me, or a party: takes part in any role */
        readonly PartyInQuery: string;
        /** @description me, or a party: takes the right in pledge */
        readonly PledgeeInQuery: string;
        /** @description respond-async: answer 202 at once */
        readonly PreferInHeader: string;
        /** @description Says what would happen; nothing is recorded */
        readonly SimulateInQuery: boolean;
        /** @description column:asc or column:desc, several parted by commas; by id where absent */
        readonly SortInQuery: string;
        readonly StateInQuery: string;
        /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
        readonly UpdatedSinceInQuery: string;
    };
    requestBodies: never;
    headers: {
        /** @description The request’s id, as in the gateway’s log */
        readonly "Correlation-ID": string;
        /** @description What If-Match and If-None-Match compare: of one thing its version, and what else the answer said */
        readonly ETag: string;
        /** @description Where what was made, or the operation, is read */
        readonly Location: string;
        /** @description Seconds after which to ask again */
        readonly "Retry-After": number;
        /** @description `true` where this key had been answered before: nothing was done again */
        readonly "Idempotency-Replayed": "true";
        /** @description The scheme, and what the credential lacks (RFC 6750) */
        readonly "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readHealthLive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "live";
                    };
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readHealthReady: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "ready";
                        readonly member: string;
                        readonly mspId: string;
                        readonly engine: string;
                        /** @description Last block of the peer that answers */
                        readonly height: number;
                        /** @description What other members’ peers do for this one meanwhile; absent where its own does all */
                        readonly degraded?: readonly {
                            /** @description chain or chaincode, whichever of the member’s own peer does not answer */
                            readonly part: string;
                            readonly mspId: string;
                            /** Format: date-time */
                            readonly since: string;
                            /** @description MSP id of the member whose peer answers in its place */
                            readonly via?: string;
                        }[];
                        readonly founded: boolean;
                        readonly index?: {
                            /** @description -1 before the first */
                            readonly block: number;
                            /** @description Blocks it is behind the peer */
                            readonly lag: number;
                        };
                    };
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_UNREACHABLE, FOUNDING_INCOMPLETE, OVERLOADED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listProblems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly code: string;
                            readonly status: number;
                            readonly retryable: boolean;
                            readonly title: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            readonly source: string;
                        }[];
                    };
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readProblem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly code: string;
                        readonly status: number;
                        readonly retryable: boolean;
                        readonly title: {
                            readonly en: string;
                            readonly zh: string;
                        };
                        readonly source: string;
                    };
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listIpRights: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                readonly rightType?: string;
                /** @description MSP id */
                readonly registrar?: string;
                readonly status?: string;
                readonly phase?: string;
                /** @description Id of a party that holds it, alone or with others */
                readonly holder?: string;
                /** @description In any printed form */
                readonly applicationNumber?: string;
                /** @description In any printed form */
                readonly registrationNumber?: string;
                readonly "filingDate.gte"?: string;
                readonly "filingDate.lte"?: string;
                readonly encumbered?: boolean;
                /** @description Held by a freeze at the time of asking */
                readonly frozen?: boolean;
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Words that must all occur; Chinese and others */
                readonly q?: string;
                /** @description Related things to answer along with the list, parted by commas */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly fileIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rightType": "PAT",
                 *       "particulars": {
                 *         "title": "一种多通阀装置",
                 *         "claims": 10
                 *       },
                 *       "holdings": {
                 *         "kind": "sole",
                 *         "holders": [
                 *           {
                 *             "party": "PARTY-HOLDER"
                 *           }
                 *         ]
                 *       },
                 *       "salt": "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"
                 *     }
                 */
                readonly "application/json": {
                    readonly rightType: string;
                    readonly particulars: {
                        readonly title: string;
                        readonly titleEn?: string;
                        readonly claims: number;
                        readonly abstract?: string;
                        readonly ipc?: readonly string[];
                        readonly inventors?: readonly string[];
                        readonly agent?: string;
                        readonly claimsDigest?: string;
                        readonly applicant?: string;
                    };
                    readonly holdings: {
                        readonly kind: "sole" | "byShares" | "joint" | "unstated";
                        readonly holders: readonly {
                            readonly party: string;
                            readonly share?: {
                                readonly n: number;
                                readonly d: number;
                            };
                        }[];
                    };
                    readonly salt: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                } | {
                    readonly rightType: string;
                    readonly particulars: {
                        readonly title: string;
                        readonly titleEn?: string;
                        readonly softwareVersion?: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly completionDate?: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly firstPublicationDate?: string;
                        readonly holderKind: "legalPerson" | "naturalPerson";
                        readonly sampleDigest?: string;
                        readonly ownershipBasis?: string;
                        readonly authors?: readonly string[];
                    };
                    readonly holdings: {
                        readonly kind: "sole" | "byShares" | "joint" | "unstated";
                        readonly holders: readonly {
                            readonly party: string;
                            readonly share?: {
                                readonly n: number;
                                readonly d: number;
                            };
                        }[];
                    };
                    readonly contests?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "received",
                     *           "subject": {
                     *             "kind": "filing",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "received",
                     *         "commitment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *         "registrar": "IpOfficeMSP"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly acceptIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rightType": "PAT",
                 *       "commitment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                 *       "applicationNumber": "202410000001.X",
                 *       "filingDate": "2024-03-05"
                 *     }
                 */
                readonly "application/json": {
                    readonly rightType: string;
                    readonly commitment: string;
                    readonly applicationNumber: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly filingDate: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly priorityDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "filed",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly receiveFilingFeeIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": "900.00",
                 *         "currency": "CNY"
                 *       },
                 *       "receipt": "2024-000123"
                 *     }
                 */
                readonly "application/json": {
                    readonly amount: {
                        readonly amount: string;
                        readonly currency: string;
                    };
                    readonly receipt: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "filingFeeReceived",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly deemWithdrawnForFeeIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            readonly 201: components["responses"]["Written"];
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly notifyDefectIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "replyBy": "2027-12-01"
                 *     }
                 */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly replyBy: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "defectNotified",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly cureDefectIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "defectCured",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly deemWithdrawnForDefectIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            readonly 201: components["responses"]["Written"];
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly publishIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "earlyRequested": true
                 *     }
                 */
                readonly "application/json": {
                    readonly content?: {
                        readonly particulars: {
                            readonly title: string;
                            readonly titleEn?: string;
                            readonly claims: number;
                            readonly abstract?: string;
                            readonly ipc?: readonly string[];
                            readonly inventors?: readonly string[];
                            readonly agent?: string;
                            readonly claimsDigest?: string;
                            readonly applicant?: string;
                        };
                        readonly holdings: {
                            readonly kind: "sole" | "byShares" | "joint" | "unstated";
                            readonly holders: readonly {
                                readonly party: string;
                                readonly share?: {
                                    readonly n: number;
                                    readonly d: number;
                                };
                            }[];
                        };
                        readonly salt: string;
                    };
                    readonly earlyRequested?: boolean;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "published",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "published",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly requestExaminationIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "examinationRequested",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly deemWithdrawnForExaminationIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            readonly 201: components["responses"]["Written"];
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly issueOfficeActionIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "replyBy": "2027-12-01",
                 *       "grounds": [
                 *         "不具备创造性（专利法第22条第3款）"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly replyBy: string;
                    readonly grounds: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "officeActionIssued",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "examination",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly replyToOfficeActionIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "claims": 8
                 *     }
                 */
                readonly "application/json": {
                    readonly claims?: number;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "officeActionReplied",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "examination",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly deemWithdrawnForSilenceIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            readonly 201: components["responses"]["Written"];
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly refuseIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "decision": "驳回决定"
                 *     }
                 */
                readonly "application/json": {
                    readonly decision: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "refused",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "refused",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "withdrawn",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "withdrawn",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly notifyGrantIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "grantNotified",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "grantNotified",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly grantIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "amount": {
                 *         "amount": "900.00",
                 *         "currency": "CNY"
                 *       },
                 *       "receipt": "2026-000123",
                 *       "publicationNumber": "CN118000001B"
                 *     }
                 */
                readonly "application/json": {
                    readonly amount: {
                        readonly amount: string;
                        readonly currency: string;
                    };
                    readonly receipt: string;
                    readonly publicationNumber?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "granted",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly deemAbandonedIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "deemedAbandoned",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "deemedAbandoned",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly payFeeIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 4,
                 *       "amount": {
                 *         "amount": "1200.00",
                 *         "currency": "CNY"
                 *       },
                 *       "receipt": "2027-000123"
                 *     }
                 */
                readonly "application/json": {
                    readonly year: number;
                    readonly amount: {
                        readonly amount: string;
                        readonly currency: string;
                    };
                    readonly reduction?: {
                        readonly percent: 70 | 85;
                        readonly decision: string;
                    };
                    readonly paidBy?: string;
                    readonly receipt: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "feePaid",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly enterLateFeeIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "feeLate",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "lateFee",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly lapseIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "lapsed",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "lapsed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly restoreIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "year": 4,
                 *       "amount": {
                 *         "amount": "2500.00",
                 *         "currency": "CNY"
                 *       },
                 *       "receipt": "2027-000123",
                 *       "noticeReceivedOn": "2027-09-07",
                 *       "reason": "正当理由"
                 *     }
                 */
                readonly "application/json": {
                    readonly year: number;
                    readonly amount: {
                        readonly amount: string;
                        readonly currency: string;
                    };
                    readonly reduction?: {
                        readonly percent: 70 | 85;
                        readonly decision: string;
                    };
                    readonly paidBy?: string;
                    readonly receipt: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly noticeReceivedOn: string;
                    readonly reason: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "restored",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly expireIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "expired",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "expired",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly surrenderIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "surrendered",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "surrendered",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly surrenderInPartIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "claims": 5,
                 *       "givenUp": "权利要求6至10"
                 *     }
                 */
                readonly "application/json": {
                    readonly claims: number;
                    readonly givenUp: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "surrenderedInPart",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly recordChangeIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "agent",
                 *       "agent": "示例专利代理有限公司"
                 *     }
                 */
                readonly "application/json": {
                    readonly kind: "name" | "address" | "agent" | "inventors";
                    readonly party?: string;
                    readonly name?: string;
                    readonly agent?: string;
                    readonly inventors?: readonly string[];
                    readonly region?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "changeRecorded",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "published",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly correctIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "event": 1,
                 *       "eventHash": "e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0",
                 *       "reason": "申请日录入错误",
                 *       "dates": {
                 *         "filing": "2024-03-04"
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    readonly event: number;
                    readonly eventHash: string;
                    readonly reason: string;
                    readonly particulars?: {
                        readonly title?: string;
                        readonly titleEn?: string;
                        readonly claims?: number;
                        readonly abstract?: string;
                        readonly ipc?: readonly string[];
                        readonly inventors?: readonly string[];
                        readonly agent?: string;
                        readonly claimsDigest?: string;
                        readonly applicant?: string;
                    };
                    readonly dates?: {
                        readonly [key: string]: string;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                } | {
                    readonly event: number;
                    readonly eventHash: string;
                    readonly reason: string;
                    readonly particulars?: {
                        readonly title?: string;
                        readonly titleEn?: string;
                        readonly softwareVersion?: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly completionDate?: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly firstPublicationDate?: string;
                        readonly holderKind?: "legalPerson" | "naturalPerson";
                        readonly sampleDigest?: string;
                        readonly ownershipBasis?: string;
                        readonly authors?: readonly string[];
                    };
                    readonly dates?: {
                        readonly [key: string]: string;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "corrected",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "filed",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly registerIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "registrationNumber": "2024SR0000002"
                 *     }
                 */
                readonly "application/json": {
                    readonly registrationNumber: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "registered",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "registered",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly recordAuthorDeathIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "diedOn": "2024-06-02"
                 *     }
                 */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly diedOn: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "authorDeathRecorded",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "deposited",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly endTermIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "termEnded",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "publicDomain",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listTransfers: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description me, or a party: takes part in any role */
                readonly party?: components["parameters"]["PartyInQuery"];
                /** @description me, or a party: takes the right in pledge */
                readonly pledgee?: components["parameters"]["PledgeeInQuery"];
                readonly state?: components["parameters"]["StateInQuery"];
                /** @description Id or any printed number of a right it is about */
                readonly ipRightId?: components["parameters"]["IpRightIdInQuery"];
                /** @description The debt it secures falls due by this day */
                readonly "maturity.lte"?: components["parameters"]["MaturityLteInQuery"];
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly proposeTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rights": [
                 *         {
                 *           "ipRightId": "CN-PAT-202410000001"
                 *         }
                 *       ],
                 *       "to": {
                 *         "kind": "sole",
                 *         "holders": [
                 *           {
                 *             "party": "PARTY-TRANSFEREE"
                 *           }
                 *         ]
                 *       },
                 *       "contract": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
                 *     }
                 */
                readonly "application/json": {
                    readonly rights: readonly {
                        readonly ipRightId: string;
                        readonly expectedHead?: string;
                    }[];
                    readonly to: {
                        readonly kind: "sole" | "byShares" | "joint" | "unstated";
                        readonly holders: readonly {
                            readonly party: string;
                            readonly share?: {
                                readonly n: number;
                                readonly d: number;
                            };
                        }[];
                    };
                    readonly contract: string;
                    readonly cause?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferProposed",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "terms": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e"
                 *     }
                 */
                readonly "application/json": {
                    readonly terms: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferConsentGiven",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawConsentTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferConsentWithdrawn",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly refuseTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "价款未付清"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferConsentRefused",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "refused",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly registerTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferred",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "transferRegistered",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "registered",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly rejectTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "转让合同未加盖公章"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferRejected",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "rejected",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "transfers",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "transferWithdrawn",
                     *           "subject": {
                     *             "kind": "transfer",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "transfer",
                     *         "status": "withdrawn",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listPledges: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description me, or a party: takes part in any role */
                readonly party?: components["parameters"]["PartyInQuery"];
                /** @description me, or a party: takes the right in pledge */
                readonly pledgee?: components["parameters"]["PledgeeInQuery"];
                readonly state?: components["parameters"]["StateInQuery"];
                /** @description Id or any printed number of a right it is about */
                readonly ipRightId?: components["parameters"]["IpRightIdInQuery"];
                /** @description The debt it secures falls due by this day */
                readonly "maturity.lte"?: components["parameters"]["MaturityLteInQuery"];
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly proposePledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rights": [
                 *         {
                 *           "ipRightId": "CN-PAT-202410000001"
                 *         }
                 *       ],
                 *       "pledgor": "PARTY-HOLDER",
                 *       "pledgees": [
                 *         "PARTY-BANK"
                 *       ],
                 *       "debtTermEnd": "2029-05-31",
                 *       "termsCommitment": "f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1",
                 *       "contract": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
                 *     }
                 */
                readonly "application/json": {
                    readonly rights: readonly {
                        readonly ipRightId: string;
                        readonly expectedHead?: string;
                    }[];
                    readonly pledgor: string;
                    readonly debtor?: string;
                    readonly pledgees: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly debtTermEnd: string;
                    readonly termsCommitment: string;
                    readonly contract: string;
                    readonly acknowledgements?: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeProposed",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "terms": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e"
                 *     }
                 */
                readonly "application/json": {
                    readonly terms: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeConsentGiven",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawConsentPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeConsentWithdrawn",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly refusePledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "价款未付清"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeConsentRefused",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "refused",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly registerPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledged",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "pledgeRegistered",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "active",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly rejectPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "质权合同未载明债务履行期限"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeRejected",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "rejected",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeWithdrawn",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "withdrawn",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly proposeAmendmentPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /**
                 * @example {
                 *       "debtTermEnd": "2030-05-31",
                 *       "termsCommitment": "f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1"
                 *     }
                 */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly debtTermEnd?: string;
                    readonly termsCommitment?: string;
                    readonly contract?: string;
                    readonly acknowledgements?: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeAmendmentProposed",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "active",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentToAmendmentPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "terms": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e"
                 *     }
                 */
                readonly "application/json": {
                    readonly terms: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeConsentGiven",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "active",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly amendPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeAmended",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "pledgeAmended",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "active",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly releasePledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "cause": "debtPaid"
                 *     }
                 */
                readonly "application/json": {
                    readonly cause: "debtPaid" | "realised" | "waived" | "contractVoid" | "judgment" | "other";
                    readonly only?: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeReleased",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "pledgeReleased",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "cancelled",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6,
                     *             "state": "released"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentToReleasePledge: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeConsentGiven",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "active",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listFreezes: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description me, or a party: takes part in any role */
                readonly party?: components["parameters"]["PartyInQuery"];
                /** @description me, or a party: takes the right in pledge */
                readonly pledgee?: components["parameters"]["PledgeeInQuery"];
                readonly state?: components["parameters"]["StateInQuery"];
                /** @description Id or any printed number of a right it is about */
                readonly ipRightId?: components["parameters"]["IpRightIdInQuery"];
                /** @description The debt it secures falls due by this day */
                readonly "maturity.lte"?: components["parameters"]["MaturityLteInQuery"];
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly freezeFreeze: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rights": [
                 *         {
                 *           "ipRightId": "CN-PAT-202410000001"
                 *         }
                 *       ],
                 *       "case": {
                 *         "number": "（2026）京73民初1号"
                 *       },
                 *       "ruling": {
                 *         "number": "（2026）京73民初1号之一"
                 *       },
                 *       "assistanceNotice": {
                 *         "number": "（2026）京73执保1号"
                 *       },
                 *       "service": {
                 *         "channel": "counter",
                 *         "receivedAt": "2026-05-12T00:30:00Z"
                 *       },
                 *       "months": 3
                 *     }
                 */
                readonly "application/json": {
                    readonly rights: readonly {
                        readonly ipRightId: string;
                        readonly expectedHead?: string;
                    }[];
                    readonly against?: string;
                    readonly case: {
                        readonly number: string;
                    };
                    readonly ruling: {
                        readonly number: string;
                        readonly sha256?: string;
                    };
                    readonly assistanceNotice: {
                        readonly number: string;
                        readonly sha256?: string;
                    };
                    readonly service: {
                        readonly channel: string;
                        /** @description RFC 3339 instant, seconds present, no leap second */
                        readonly receivedAt: string;
                    };
                    readonly months?: number;
                    /** @description RFC 3339 instant, seconds present, no leap second */
                    readonly endsAt?: string;
                    readonly barredActs?: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "freezes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "frozen",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "freezeOrdered",
                     *           "subject": {
                     *             "kind": "freeze",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "freeze",
                     *         "status": "inForce",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "state": "active",
                     *             "endsAt": "2026-08-12T16:00:00Z",
                     *             "pledges": []
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly extendFreeze: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "case": {
                 *         "number": "（2026）京73民初1号"
                 *       },
                 *       "ruling": {
                 *         "number": "（2026）京73民初1号之一"
                 *       },
                 *       "assistanceNotice": {
                 *         "number": "（2026）京73执保1号"
                 *       },
                 *       "service": {
                 *         "channel": "counter",
                 *         "receivedAt": "2026-05-12T00:30:00Z"
                 *       },
                 *       "months": 6
                 *     }
                 */
                readonly "application/json": {
                    readonly case: {
                        readonly number: string;
                    };
                    readonly ruling: {
                        readonly number: string;
                        readonly sha256?: string;
                    };
                    readonly assistanceNotice: {
                        readonly number: string;
                        readonly sha256?: string;
                    };
                    readonly service: {
                        readonly channel: string;
                        /** @description RFC 3339 instant, seconds present, no leap second */
                        readonly receivedAt: string;
                    };
                    readonly months?: number;
                    /** @description RFC 3339 instant, seconds present, no leap second */
                    readonly endsAt?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "freezes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "freezeExtended",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "freezeExtended",
                     *           "subject": {
                     *             "kind": "freeze",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "freeze",
                     *         "status": "inForce",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "state": "active",
                     *             "endsAt": "2026-08-12T16:00:00Z",
                     *             "pledges": []
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly liftFreeze: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ruling": {
                 *         "number": "（2026）京73民初1号之二"
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    readonly ruling: {
                        readonly number: string;
                        readonly sha256?: string;
                    };
                    readonly only?: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "freezes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "freezeLifted",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "freezeLifted",
                     *           "subject": {
                     *             "kind": "freeze",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "freeze",
                     *         "status": "ended",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "state": "lifted",
                     *             "endsAt": "2026-08-12T16:00:00Z",
                     *             "pledges": []
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly recordEndFreeze: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ipRightId": "CN-PAT-202410000001"
                 *     }
                 */
                readonly "application/json": {
                    readonly ipRightId: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "freezes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "freezeEnded",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "freezeEndRecorded",
                     *           "subject": {
                     *             "kind": "freeze",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "freeze",
                     *         "status": "ended",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "state": "ended",
                     *             "endsAt": "2026-08-12T16:00:00Z",
                     *             "pledges": []
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listDisputes: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description me, or a party: takes part in any role */
                readonly party?: components["parameters"]["PartyInQuery"];
                /** @description me, or a party: takes the right in pledge */
                readonly pledgee?: components["parameters"]["PledgeeInQuery"];
                readonly state?: components["parameters"]["StateInQuery"];
                /** @description Id or any printed number of a right it is about */
                readonly ipRightId?: components["parameters"]["IpRightIdInQuery"];
                /** @description The debt it secures falls due by this day */
                readonly "maturity.lte"?: components["parameters"]["MaturityLteInQuery"];
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly requestDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "invalidation",
                 *       "ipRightId": "CN-PAT-202410000001",
                 *       "grounds": [
                 *         {
                 *           "ground": "不具备新颖性（专利法第22条第2款）",
                 *           "evidence": [
                 *             "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly kind: string;
                    readonly ipRightId: string;
                    readonly grounds: readonly {
                        readonly ground: string;
                        readonly evidence: readonly string[];
                    }[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "disputeRequested",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "requested",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly acceptDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "invalidationRequested",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "disputeAccepted",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly dismissDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "证据未附中文译文"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "disputeDismissed",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "dismissed",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly addGroundsDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "grounds": [
                 *         {
                 *           "ground": "公开不充分（专利法第26条第3款）",
                 *           "evidence": [
                 *             "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly grounds: readonly {
                        readonly ground: string;
                        readonly evidence: readonly string[];
                    }[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "disputeGroundsAdded",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "invalidationWithdrawn",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "disputeWithdrawn",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "withdrawn",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly decideDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "outcome": "partial",
                 *       "decisionNumber": "560001",
                 *       "claims": 5
                 *     }
                 */
                readonly "application/json": {
                    readonly outcome: "void" | "partial" | "maintained";
                    readonly decisionNumber: string;
                    readonly claims?: number;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                } | {
                    readonly outcome: "revoked" | "maintained";
                    readonly decisionNumber: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "invalidationDecided",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "disputeDecided",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "decided",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly finaliseDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "basis": "judgment",
                 *       "judgment": "（2026）京行终1号"
                 *     }
                 */
                readonly "application/json": {
                    readonly basis: "noSuit" | "judgment";
                    readonly judgment?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "invalidationFinal",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         },
                     *         {
                     *           "type": "disputeFinalised",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "closed",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly setAsideDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "judgment": "（2026）京73行初1号"
                 *     }
                 */
                readonly "application/json": {
                    readonly judgment: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "disputes",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "disputeSetAside",
                     *           "subject": {
                     *             "kind": "dispute",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "invalidation",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001"
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 2
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listParties: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Words that must all occur; Chinese and others */
                readonly q?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: none here */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly enterParty: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "legalPerson",
                 *       "name": "示例科技有限公司"
                 *     }
                 */
                readonly "application/json": {
                    readonly kind: "legalPerson" | "naturalPerson";
                    readonly name: string;
                    readonly nameEn?: string;
                    readonly identifier?: {
                        readonly scheme: "USCC" | "LEI" | "ID-HASH";
                        readonly value: string;
                    };
                    /** @description GB/T 2260 */
                    readonly region?: string;
                    readonly sector?: string;
                    readonly memberMsp?: string;
                    readonly enrolledBy?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "parties",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "partyEntered",
                     *           "subject": {
                     *             "kind": "party",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly renameParty: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "示例知识产权有限公司"
                 *     }
                 */
                readonly "application/json": {
                    readonly name: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly from?: string;
                    readonly proof?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "parties",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "partyRenamed",
                     *           "subject": {
                     *             "kind": "party",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listMandates: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: parties, rights */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly grantMandate: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "principal": "PARTY-HOLDER",
                 *       "agent": "PARTY-AGENT",
                 *       "acts": [
                 *         "surrender"
                 *       ],
                 *       "rights": [
                 *         "CN-PAT-202410000001"
                 *       ],
                 *       "from": "2026-01-01",
                 *       "until": "2028-12-31"
                 *     }
                 */
                readonly "application/json": {
                    readonly principal: string;
                    readonly agent: string;
                    readonly acts: readonly string[];
                    readonly rights: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly from: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly until: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "mandates",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "mandateGranted",
                     *           "subject": {
                     *             "kind": "mandate",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly revokeMandate: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "mandates",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "mandateRevoked",
                     *           "subject": {
                     *             "kind": "mandate",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listRegisterCompletions: {
        readonly parameters: {
            readonly query?: {
                /** @description Id after which the list goes on, in the order of ids */
                readonly after?: components["parameters"]["AfterInQuery"];
                /** @description More is refused with 400: a page cut short would pass for all there is */
                readonly limit?: components["parameters"]["LimitInQuery"];
                readonly offset?: components["parameters"]["OffsetInQuery"];
                /** @description column:asc or column:desc, several parted by commas; by id where absent */
                readonly sort?: components["parameters"]["SortInQuery"];
                /** @description Members of each item to answer, parted by commas; the id always */
                readonly fields?: components["parameters"]["FieldsInQuery"];
                /** @description Whether page.total says how many match in all */
                readonly count?: components["parameters"]["CountInQuery"];
                /** @description ledger: by the peer, by id, without filters */
                readonly consistency?: "index" | "ledger";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                readonly updatedSince?: components["parameters"]["UpdatedSinceInQuery"];
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: none here */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["List"];
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly stateRegisterCompletion: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "to": "2024-01-01",
                 *       "sourceCounts": {
                 *         "PAT": 1
                 *       },
                 *       "digest": "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1"
                 *     }
                 */
                readonly "application/json": {
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly to: string;
                    readonly sourceCounts: {
                        readonly [key: string]: number;
                    };
                    readonly digest: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "register-completions",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "registerCompleted",
                     *           "subject": {
                     *             "kind": "register-completion",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {}
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly takeOverIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rightType": "PAT",
                 *       "numbers": [
                 *         "201810390462.7"
                 *       ],
                 *       "particulars": {
                 *         "title": "一种测试方法",
                 *         "claims": 10
                 *       },
                 *       "holdings": {
                 *         "kind": "sole",
                 *         "holders": [
                 *           {
                 *             "party": "PARTY-HOLDER"
                 *           }
                 *         ]
                 *       },
                 *       "dates": {
                 *         "filing": "2018-04-27",
                 *         "grant": "2021-06-01"
                 *       },
                 *       "status": "inForce",
                 *       "paidToYear": 7,
                 *       "unstated": [],
                 *       "history": [],
                 *       "source": "专利登记簿副本"
                 *     }
                 */
                readonly "application/json": {
                    readonly rightType: string;
                    readonly numbers: readonly string[];
                    readonly particulars: {
                        readonly [key: string]: unknown;
                    };
                    readonly holdings: {
                        readonly kind: "sole" | "byShares" | "joint" | "unstated";
                        readonly holders: readonly {
                            readonly party: string;
                            readonly share?: {
                                readonly n: number;
                                readonly d: number;
                            };
                        }[];
                    };
                    readonly dates: {
                        readonly [key: string]: string;
                    };
                    readonly status: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly statusAsOf?: string;
                    readonly statusAsPrinted?: string;
                    readonly expiryAsPrinted?: string;
                    readonly classification?: string;
                    readonly note?: string;
                    readonly pct?: {
                        readonly [key: string]: string;
                    };
                    readonly paidToYear?: number;
                    readonly unstated: readonly string[];
                    readonly history: readonly {
                        readonly event: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly legalDate: string;
                        readonly code: string;
                        readonly printed?: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly gazettedOn?: string;
                        readonly from?: readonly string[];
                        readonly to?: readonly string[];
                        readonly note?: string;
                    }[];
                    readonly source: string;
                    readonly pledges?: readonly {
                        readonly pledgor: string;
                        readonly pledgees: readonly string[];
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly debtTermEnd: string;
                        /** @description A Beijing day, YYYY-MM-DD */
                        readonly registeredOn: string;
                        readonly registrationNumber?: string;
                    }[];
                    readonly freezes?: readonly {
                        readonly msp: string;
                        readonly court: string;
                        /** @description RFC 3339 instant, seconds present, no leap second */
                        readonly receivedAt: string;
                        /** @description RFC 3339 instant, seconds present, no leap second */
                        readonly endsAt: string;
                        readonly case: {
                            readonly number: string;
                        };
                    }[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "takenOver",
                     *           "subject": {
                     *             "kind": "right",
                     *             "id": "CN-PAT-202410000001"
                     *           },
                     *           "sequence": 7,
                     *           "hash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea"
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentToWithdrawIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentGiven",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentToSurrenderIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentGiven",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly consentToSurrenderInPartIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentGiven",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawConsentToWithdrawIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentWithdrawn",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawConsentToSurrenderIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentWithdrawn",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly withdrawConsentToSurrenderInPartIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    readonly fields?: {
                        readonly [key: string]: unknown;
                    };
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly expiresOn?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "consentWithdrawn",
                     *           "subject": {
                     *             "kind": "consent",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "inForce",
                     *         "headHash": "eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea",
                     *         "version": 7
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly declareIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
                /** @description Waits until this member has the block, such as that of a consent given at another */
                readonly minBlock?: components["parameters"]["MinBlockInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description ETag of the right as last read */
                readonly "if-match"?: components["parameters"]["IfMatchInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "command": "withdraw",
                 *       "parties": [
                 *         "PARTY-HOLDER"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @constant */
                    readonly command: "withdraw";
                    readonly parties: readonly string[];
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly legalDate?: string;
                    /** @description A Beijing day, YYYY-MM-DD */
                    readonly effectiveOn?: string;
                    readonly documents?: readonly components["schemas"]["DocumentReference"][];
                    readonly onBehalfOf?: string;
                    readonly mandateId?: string;
                };
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Simulated"];
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "noun": "ip-rights",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "declared",
                     *           "subject": {
                     *             "kind": "filing",
                     *             "id": "CN-PAT-202410000001"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "status": "received",
                     *         "commitment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *         "registrar": "IpOfficeMSP"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readTransfer: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "kind": "transfer",
                     *       "status": "pending",
                     *       "rights": [
                     *         {
                     *           "ipRightId": "CN-PAT-202410000001",
                     *           "headSequence": 6
                     *         }
                     *       ],
                     *       "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "version": 1,
                     *       "terms": {
                     *         "to": {
                     *           "kind": "sole",
                     *           "holders": [
                     *             {
                     *               "party": "PARTY-TRANSFEREE"
                     *             }
                     *           ]
                     *         },
                     *         "contract": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
                     *       },
                     *       "proposer": {
                     *         "msp": "IpOfficeMSP",
                     *         "role": "owner",
                     *         "party": "PARTY-HOLDER"
                     *       },
                     *       "openedOn": "2026-05-12",
                     *       "transactions": [
                     *         "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7"
                     *       ],
                     *       "dates": {
                     *         "pending": "2026-05-12"
                     *       },
                     *       "consents": [],
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readPledge: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "kind": "pledge",
                     *       "status": "pending",
                     *       "rights": [
                     *         {
                     *           "ipRightId": "CN-PAT-202410000001",
                     *           "headSequence": 6
                     *         }
                     *       ],
                     *       "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "version": 1,
                     *       "terms": {
                     *         "pledgor": "PARTY-HOLDER",
                     *         "pledgees": [
                     *           "PARTY-BANK"
                     *         ],
                     *         "debtTermEnd": "2029-05-31",
                     *         "termsCommitment": "f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1",
                     *         "contract": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
                     *       },
                     *       "proposer": {
                     *         "msp": "IpOfficeMSP",
                     *         "role": "owner",
                     *         "party": "PARTY-HOLDER"
                     *       },
                     *       "openedOn": "2026-05-12",
                     *       "transactions": [
                     *         "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7"
                     *       ],
                     *       "dates": {
                     *         "pending": "2026-05-12"
                     *       },
                     *       "consents": [],
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readFreeze: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "kind": "freeze",
                     *       "status": "inForce",
                     *       "rights": [
                     *         {
                     *           "ipRightId": "CN-PAT-202410000001",
                     *           "state": "active",
                     *           "endsAt": "2026-08-12T16:00:00Z",
                     *           "pledges": []
                     *         }
                     *       ],
                     *       "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "version": 1,
                     *       "terms": {
                     *         "case": {
                     *           "number": "（2026）京73民初1号"
                     *         },
                     *         "ruling": {
                     *           "number": "（2026）京73民初1号之一"
                     *         },
                     *         "assistanceNotice": {
                     *           "number": "（2026）京73执保1号"
                     *         },
                     *         "service": {
                     *           "channel": "counter",
                     *           "receivedAt": "2026-05-12T00:30:00Z"
                     *         },
                     *         "months": 3,
                     *         "court": {
                     *           "msp": "CourtMSP",
                     *           "court": "beijing-ip-court"
                     *         }
                     *       },
                     *       "proposer": {
                     *         "msp": "CourtMSP",
                     *         "role": "judge",
                     *         "court": "beijing-ip-court"
                     *       },
                     *       "openedOn": "2026-05-12",
                     *       "transactions": [
                     *         "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7"
                     *       ],
                     *       "dates": {
                     *         "inForce": "2026-05-12"
                     *       },
                     *       "consents": [],
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readDispute: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: rights, parties */
                readonly expand?: components["parameters"]["ExpandInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "kind": "invalidation",
                     *       "status": "requested",
                     *       "rights": [
                     *         {
                     *           "ipRightId": "CN-PAT-202410000001"
                     *         }
                     *       ],
                     *       "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "version": 1,
                     *       "terms": {
                     *         "grounds": [
                     *           {
                     *             "ground": "不具备新颖性（专利法第22条第2款）",
                     *             "evidence": [
                     *               "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1"
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "proposer": {
                     *         "msp": "IpOfficeMSP",
                     *         "role": "owner",
                     *         "party": "PARTY-HOLDER"
                     *       },
                     *       "openedOn": "2026-05-12",
                     *       "transactions": [
                     *         "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7"
                     *       ],
                     *       "dates": {
                     *         "requested": "2026-05-12"
                     *       },
                     *       "consents": [],
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readParty: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: none here */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "kind": "legalPerson",
                     *       "name": "示例科技有限公司",
                     *       "enrolledBy": "IpOfficeMSP",
                     *       "formerNames": [],
                     *       "unidentified": true,
                     *       "version": 1,
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readMandate: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: parties, rights */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "principal": "PARTY-HOLDER",
                     *       "agent": "PARTY-AGENT",
                     *       "acts": [
                     *         "surrender"
                     *       ],
                     *       "rights": [
                     *         "CN-PAT-202410000001"
                     *       ],
                     *       "from": "2026-01-01",
                     *       "until": "2028-12-31",
                     *       "enteredBy": "IpOfficeMSP",
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readRegisterCompletion: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: none here */
                readonly expand?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "to": "2024-01-01",
                     *       "sourceCounts": {
                     *         "PAT": 1
                     *       },
                     *       "digest": "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1",
                     *       "registrar": "IpOfficeMSP",
                     *       "version": 1,
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "index"
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly searchIpRights: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "q": "方法",
                 *       "limit": 5
                 *     }
                 */
                readonly "application/json": {
                    /** @description Id after which the list goes on, in the order of ids */
                    readonly after?: string;
                    /** @description column:asc or column:desc, several parted by commas; by id where absent */
                    readonly sort?: string;
                    /** @description Members of each item to answer, parted by commas; the id always */
                    readonly fields?: string;
                    /** @description Whether page.total says how many match in all */
                    readonly count?: boolean;
                    /** @description Waits until the index has this block; 503 where it does not come in time */
                    readonly minBlock?: number;
                    /**
                     * @description More is refused with 400: a page cut short would pass for all there is
                     * @default 50
                     */
                    readonly limit?: number;
                    /** @default 0 */
                    readonly offset?: number;
                    readonly rightType?: string;
                    /** @description MSP id */
                    readonly registrar?: string;
                    readonly status?: string;
                    readonly phase?: string;
                    /** @description Id of a party that holds it, alone or with others */
                    readonly holder?: string;
                    /** @description In any printed form */
                    readonly applicationNumber?: string;
                    /** @description In any printed form */
                    readonly registrationNumber?: string;
                    /** Format: date */
                    readonly "filingDate.gte"?: string;
                    /** Format: date */
                    readonly "filingDate.lte"?: string;
                    readonly encumbered?: boolean;
                    /** @description Held by a freeze at the time of asking */
                    readonly frozen?: boolean;
                    /** @description Written last on or after this Beijing day or instant, by the time its transaction states */
                    readonly updatedSince?: string;
                    /** @description Words that must all occur; Chinese and others */
                    readonly q?: string;
                    /** @description Related things to answer along with the list, parted by commas */
                    readonly expand?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["List"];
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly bulkStatusIpRights: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Answered by the ledger, with the signatures of several members’ peers under it */
                readonly attest?: boolean;
                /** @description false: without signature, for whoever asks often and keeps nothing */
                readonly signed?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rights": [
                 *         "CN201810390462.7",
                 *         "2016SR309930"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    /** @description Ids, or numbers in any printed form */
                    readonly rights: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BulkStatus"];
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ANSWERS_UNSIGNED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRight: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Members to answer, parted by commas; the id always */
                readonly fields?: string;
                /** @description Related things to answer along with it, parted by commas, under `expanded` by id: holders, encumbrances, freezes, disputes */
                readonly expand?: string;
                /** @description Legal day, today at the latest: what the register said at its end */
                readonly asOf?: components["parameters"]["AsOfInQuery"];
                /** @description Block: what was known then */
                readonly asOfBlock?: components["parameters"]["AsOfBlockInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly asOf: components["schemas"]["AsOf"];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description Sequence of the event after which it goes on */
                readonly after?: number;
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ipRightId: string;
                        readonly items: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly head: string;
                        readonly total: number;
                        readonly next?: number;
                        /** @description The last day up to whose end the registrar says that nothing is missing */
                        readonly registerCompleteTo?: string;
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightStatusEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Legal day, today at the latest: what the register said at its end */
                readonly asOf?: components["parameters"]["AsOfInQuery"];
                /** @description Block: what was known then */
                readonly asOfBlock?: components["parameters"]["AsOfBlockInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ipRightId: string;
                        readonly items: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        /** @description The last day up to whose end the registrar says that nothing is missing */
                        readonly registerCompleteTo?: string;
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightChainOfTitle: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Legal day, today at the latest: what the register said at its end */
                readonly asOf?: components["parameters"]["AsOfInQuery"];
                /** @description Block: what was known then */
                readonly asOfBlock?: components["parameters"]["AsOfBlockInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ipRightId: string;
                        readonly items: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        /** @description The last day up to whose end the registrar says that nothing is missing */
                        readonly registerCompleteTo?: string;
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightEncumbrances: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Legal day, today at the latest: what the register said at its end */
                readonly asOf?: components["parameters"]["AsOfInQuery"];
                /** @description Block: what was known then */
                readonly asOfBlock?: components["parameters"]["AsOfBlockInQuery"];
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Encumbrances"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightFiling: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "CN-PAT-202410000001",
                     *       "content": {
                     *         "particulars": {
                     *           "title": "一种多通阀装置",
                     *           "claims": 10
                     *         },
                     *         "holdings": {
                     *           "kind": "sole",
                     *           "holders": [
                     *             {
                     *               "party": "PARTY-HOLDER"
                     *             }
                     *           ]
                     *         },
                     *         "salt": "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"
                     *       },
                     *       "commitment": "c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0",
                     *       "declarations": {},
                     *       "receivedAt": "2026-05-12T01:00:00Z",
                     *       "asOf": {
                     *         "block": 1042,
                     *         "source": "ledger"
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Filing"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readPartyHoldings: {
        readonly parameters: {
            readonly query?: {
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly party: {
                            readonly [key: string]: unknown;
                        };
                        readonly held: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly coHeld: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly appliedFor: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly ended: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        /** @description By kind: each with the role the party has in it */
                        readonly dealings: {
                            readonly [key: string]: readonly {
                                readonly [key: string]: unknown;
                            }[];
                        };
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listConsents: {
        readonly parameters: {
            readonly query: {
                readonly awaiting: "me";
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of the event after which it goes on */
                readonly after?: string;
                /** @description Id or any printed number: events in the chain of this right */
                readonly ipRightId?: string;
                /** @description Types of event, parted by commas */
                readonly type?: string;
                /** @description A party that the event or its dealing names, or that holds the right or held it then */
                readonly party?: string;
                /** @description me, or a party: events about rights pledged to it, or about to be */
                readonly pledgee?: string;
                /** @description Id of a watchlist of the caller: events in the chains of its rights */
                readonly watchlist?: string;
                readonly limit?: number;
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly page: {
                            readonly limit: number;
                            /** @description Ask after this, now or when more has happened */
                            readonly next?: string;
                            /** @description Whether there may be more already: a page of a filter that few events meet may be short */
                            readonly more: boolean;
                        };
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readEventsStream: {
        readonly parameters: {
            readonly query?: {
                /** @description Id of the event after which it goes on */
                readonly after?: string;
                /** @description Id or any printed number: events in the chain of this right */
                readonly ipRightId?: string;
                /** @description Types of event, parted by commas */
                readonly type?: string;
                /** @description A party that the event or its dealing names, or that holds the right or held it then */
                readonly party?: string;
                /** @description me, or a party: events about rights pledged to it, or about to be */
                readonly pledgee?: string;
                /** @description Id of a watchlist of the caller: events in the chains of its rights */
                readonly watchlist?: string;
                /** @description Whether alerts come too, as events named alert, when they come into their lead time */
                readonly alerts?: boolean;
            };
            readonly header?: {
                /** @description Id of the event after which it goes on; wins over after */
                readonly "last-event-id"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Server-Sent Events: id is the event’s, data the event as the list shows it */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *
                     *     id: 1042:0:0
                     *     data: {"sequence":8,"type":"pledged","legalDate":"2026-05-12","assertedAt":"2026-05-12T01:00:00Z","actor":{"msp":"IpOfficeMSP","role":"registrar"},"code":{"standard":"ST.27","category":"S","national":"PE01"},"data":{"dealing":"THING-1","transactions":["a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2","d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7"]},"change":{"title":{"touched":true,"encumbered":{"id":"THING-1","kind":"pledge","rank":1,"holders":[{"party":"PARTY-BANK","msp":"BankMSP"}],"debtTermEnd":"2029-05-31","registeredOn":"2026-05-12"}}},"rulesDigest":"4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f4f","previousHash":"e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0e0","hash":"eaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaea","id":"1042:0:0","subject":{"kind":"right","id":"CN-PAT-202410000001"},"txId":"d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7","block":1042}
                     */
                    readonly "text/event-stream": string;
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
        };
    };
    readonly listAlerts: {
        readonly parameters: {
            readonly query?: {
                /** @description Rights that the caller’s party holds or that are pledged to it, its court’s freezes, or, for one with neither, the rights its member registers */
                readonly for?: "me";
                /** @description Id or any printed number */
                readonly ipRightId?: string;
                readonly rule?: "filingFee" | "defectReply" | "actionReply" | "examinationRequest" | "registration" | "annualFee" | "feeGrace" | "termEnd" | "freezeEnd" | "debtTermEnd";
                /** @description All that falls due by this day; where absent, what is in its lead time */
                readonly "due.lte"?: string;
                /** @description me, or a party: rights pledged to it */
                readonly pledgee?: string;
                /** @description Rights that this party holds */
                readonly party?: string;
                /** @description Id of a watchlist of the caller */
                readonly watchlist?: string;
                /** @description Id of the alert after which it goes on */
                readonly after?: string;
                readonly limit?: number;
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @description rule:right:dueDate, the same on every gateway */
                            readonly id: string;
                            readonly rule: string;
                            readonly title: {
                                readonly en: string;
                                readonly zh: string;
                            };
                            readonly source: string;
                            readonly ipRightId: string;
                            /** @description Last Beijing day in time */
                            readonly dueDate: string;
                            /** @description First day on which it is told */
                            readonly from: string;
                            /** @description The pledges or the freeze it follows from */
                            readonly dealings?: readonly string[];
                            readonly overdue: boolean;
                        }[];
                        readonly page: {
                            readonly limit: number;
                            readonly next?: string;
                        };
                        /** @description The Beijing day it is an answer of */
                        readonly day: string;
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listWatchlists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Watchlist"][];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createWatchlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "示例",
                 *       "rights": [
                 *         "CN201810390462.7"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly name: string;
                    /** @description Ids, or numbers in any printed form */
                    readonly rights: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED, REQUEST_RUNNING, QUOTA_REACHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readWatchlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlist"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly putWatchlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "示例二",
                 *       "rights": [
                 *         "2016SR309930"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly name: string;
                    /** @description Ids, or numbers in any printed form */
                    readonly rights: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Watchlist"];
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly endWatchlist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description IN_USE */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listWebhookEndpoints: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WebhookEndpoint"][];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "url": "https://receiver.example/ip-rights",
                 *       "description": "在押专利权",
                 *       "filter": {
                 *         "ipRightIds": [
                 *           "CN-PAT-202410000001"
                 *         ]
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    /** @description https, on the public internet */
                    readonly url: string;
                    readonly description?: string;
                    /** @description What is delivered; all that is stated must hold */
                    readonly filter?: {
                        /** @description Ids, or numbers in any printed form */
                        readonly ipRightIds?: readonly string[];
                        /** @description Types of event; an empty list for alerts alone */
                        readonly types?: readonly string[];
                        /** @description A party that the event or its dealing names, or that holds the right or held it then */
                        readonly party?: string;
                        /** @description me, or a party: events about rights pledged to it, or about to be */
                        readonly pledgee?: string;
                        /** @description Id of a watchlist of the caller */
                        readonly watchlist?: string;
                        /** @description Whether alerts are delivered too, when they come into their lead time */
                        readonly alerts?: boolean;
                    };
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21",
                     *       "url": "https://receiver.example/ip-rights",
                     *       "description": "在押专利权",
                     *       "filter": {
                     *         "ipRightIds": [
                     *           "CN-PAT-202410000001"
                     *         ]
                     *       },
                     *       "enabled": true,
                     *       "createdAt": "2026-05-12T01:00:00.000Z",
                     *       "secret": "whsec_mFq0bT2xV7lE4cYdK9sJ1uN6hPzR3wGaO8iXtBvLyQk="
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING, ADDRESS_NOT_ALLOWED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED, REQUEST_RUNNING, QUOTA_REACHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE, INDEX_BEHIND */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21",
                     *       "url": "https://receiver.example/ip-rights",
                     *       "description": "在押专利权",
                     *       "filter": {
                     *         "ipRightIds": [
                     *           "CN-PAT-202410000001"
                     *         ]
                     *       },
                     *       "enabled": true,
                     *       "createdAt": "2026-05-12T01:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly endWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly changeWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "description": "贷款"
                 *     }
                 */
                readonly "application/json": {
                    /** @description https, on the public internet */
                    readonly url?: string;
                    readonly description?: string;
                    /** @description What is delivered; all that is stated must hold */
                    readonly filter?: {
                        /** @description Ids, or numbers in any printed form */
                        readonly ipRightIds?: readonly string[];
                        /** @description Types of event; an empty list for alerts alone */
                        readonly types?: readonly string[];
                        /** @description A party that the event or its dealing names, or that holds the right or held it then */
                        readonly party?: string;
                        /** @description me, or a party: events about rights pledged to it, or about to be */
                        readonly pledgee?: string;
                        /** @description Id of a watchlist of the caller */
                        readonly watchlist?: string;
                        /** @description Whether alerts are delivered too, when they come into their lead time */
                        readonly alerts?: boolean;
                    };
                    /** @description false stops deliveries; true goes on from where they stopped */
                    readonly enabled?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21",
                     *       "url": "https://receiver.example/ip-rights",
                     *       "description": "贷款",
                     *       "filter": {
                     *         "ipRightIds": [
                     *           "CN-PAT-202410000001"
                     *         ]
                     *       },
                     *       "enabled": true,
                     *       "createdAt": "2026-05-12T01:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description MALFORMED, ADDRESS_NOT_ALLOWED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly rotateSecretWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21",
                     *       "url": "https://receiver.example/ip-rights",
                     *       "description": "在押专利权",
                     *       "filter": {
                     *         "ipRightIds": [
                     *           "CN-PAT-202410000001"
                     *         ]
                     *       },
                     *       "enabled": true,
                     *       "createdAt": "2026-05-12T01:00:00.000Z",
                     *       "oldSecretUntil": "2026-05-13T01:00:00.000Z",
                     *       "secret": "whsec_Wd5yKc8RfT0pLzQ3nVbXh7sJ2uGmEa9iOt4lYqNvB1k="
                     *     }
                     */
                    readonly "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description REQUEST_RUNNING */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly testWebhookEndpoint: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Taken on; it goes on by itself */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "href": "/api/v1/webhook-endpoints/019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21/deliveries"
                     *     }
                     */
                    readonly "application/json": {
                        readonly number: number;
                        readonly href: string;
                    };
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description REQUEST_RUNNING, ENDPOINT_DISABLED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readWebhookEndpointDeliveries: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "waiting" | "delivered" | "dead";
                /** @description Number before which it goes on */
                readonly before?: number;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "eventId": "test:9c2f51d07a3be846c10d92e7f8a4b635",
                     *           "type": "ipr.webhook.tested.v1",
                     *           "state": "delivered",
                     *           "attempts": 1,
                     *           "lastAt": "2026-05-12T01:00:01.000Z",
                     *           "lastStatus": 204,
                     *           "createdAt": "2026-05-12T01:00:00.000Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50
                     *       }
                     *     }
                     */
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["WebhookDelivery"][];
                        readonly page: {
                            readonly limit: number;
                            /** @description Ask before this */
                            readonly next?: number;
                        };
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly resendWebhookEndpointDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Taken on; it goes on by itself */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "href": "/api/v1/webhook-endpoints/019abf2e-7a10-7c3e-9d42-5b1f0c8e6a21/deliveries"
                     *     }
                     */
                    readonly "application/json": {
                        readonly number: number;
                        readonly href: string;
                    };
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description REQUEST_RUNNING */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readIpRightAvailableCommands: {
        readonly parameters: {
            readonly query?: {
                readonly onBehalfOf?: string;
                readonly mandateId?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ipRightId: string;
                        readonly head: string;
                        readonly items: readonly {
                            readonly command: string;
                            readonly available: boolean;
                            /** @constant */
                            readonly method?: "POST";
                            readonly href?: string;
                            readonly refusal?: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createPledgeCheck: {
        readonly parameters: {
            readonly query?: {
                /** @description ledger: from the member’s peer, not from its index */
                readonly consistency?: components["parameters"]["ConsistencyInQuery"];
                /** @description Waits until the index has this block; 503 where it does not come in time */
                readonly minBlock?: number;
                /** @description Answered by the ledger, with the signatures of several members’ peers under it */
                readonly attest?: boolean;
                /** @description false: without signature, for whoever asks often and keeps nothing */
                readonly signed?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "rights": [
                 *         "CN201810390462.7"
                 *       ],
                 *       "debtTermEnd": "2028-01-01"
                 *     }
                 */
                readonly "application/json": {
                    /** @description Ids, or numbers in any printed form */
                    readonly rights: readonly string[];
                    readonly pledgor?: string;
                    /** Format: date */
                    readonly debtTermEnd?: string;
                    readonly acknowledgements?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PledgeCheck"];
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, INDEX_BEHIND, ANSWERS_UNSIGNED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listMembers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly mspId: string;
                            readonly name: string;
                            readonly roles: readonly string[];
                            readonly rightTypes: readonly string[];
                        }[];
                        readonly epoch: {
                            readonly [key: string]: unknown;
                        };
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readMember: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Member"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readRules: {
        readonly parameters: {
            readonly query?: {
                /** @description Day on which the rules are to be in force */
                readonly asOf?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rules: readonly {
                            readonly [key: string]: unknown;
                        }[];
                        readonly digest: string;
                        readonly asOf: components["schemas"]["AsOf"];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createClockRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": Record<string, never>;
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly recorded: readonly {
                            readonly transaction: string;
                            readonly id?: string;
                            readonly txId?: string;
                            readonly block?: number;
                            readonly refused?: string;
                        }[];
                        readonly refused: readonly {
                            readonly transaction: string;
                            readonly id?: string;
                            readonly txId?: string;
                            readonly block?: number;
                            readonly refused?: string;
                        }[];
                        readonly epoch: boolean;
                    };
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createEvidencePackage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "ipRightId": "CN201810390462.7"
                 *     }
                 */
                readonly "application/json": {
                    readonly ipRightId?: string;
                    readonly transactionId?: string;
                };
            };
        };
        readonly responses: {
            /** @description Taken on; it goes on by itself */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly state: "assembling" | "ready" | "failed";
                        readonly ipRightId?: string;
                        readonly transactionId?: string;
                        readonly askedAt: string;
                        /** @description Path of the file, once it is ready */
                        readonly content?: string;
                        readonly notProved?: readonly string[];
                        /**
                         * Problem
                         * @description RFC 9457
                         */
                        readonly problem?: {
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            readonly detail?: string;
                            readonly code: string;
                            readonly message: string;
                            /** @description JSON pointer into the body, or the name of a parameter */
                            readonly target?: string;
                            readonly details?: readonly {
                                readonly target: string;
                                readonly message: string;
                            }[];
                            readonly retryable?: boolean;
                            readonly refusal?: {
                                readonly code: string;
                                readonly legalSource: string;
                                readonly title: {
                                    readonly "zh-CN": string;
                                    readonly en: string;
                                };
                                readonly params?: {
                                    readonly [key: string]: unknown;
                                };
                                readonly remedies: readonly unknown[];
                            };
                            readonly instance: string;
                            readonly requestId: string;
                        };
                    };
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED, REQUEST_RUNNING */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readEvidencePackage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly state: "assembling" | "ready" | "failed";
                        readonly ipRightId?: string;
                        readonly transactionId?: string;
                        readonly askedAt: string;
                        /** @description Path of the file, once it is ready */
                        readonly content?: string;
                        readonly notProved?: readonly string[];
                        /**
                         * Problem
                         * @description RFC 9457
                         */
                        readonly problem?: {
                            readonly type: string;
                            readonly title: string;
                            readonly status: number;
                            readonly detail?: string;
                            readonly code: string;
                            readonly message: string;
                            /** @description JSON pointer into the body, or the name of a parameter */
                            readonly target?: string;
                            readonly details?: readonly {
                                readonly target: string;
                                readonly message: string;
                            }[];
                            readonly retryable?: boolean;
                            readonly refusal?: {
                                readonly code: string;
                                readonly legalSource: string;
                                readonly title: {
                                    readonly "zh-CN": string;
                                    readonly en: string;
                                };
                                readonly params?: {
                                    readonly [key: string]: unknown;
                                };
                                readonly remedies: readonly unknown[];
                            };
                            readonly instance: string;
                            readonly requestId: string;
                        };
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readEvidencePackageContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createEvidenceVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "package": {}
                 *     }
                 */
                readonly "application/json": {
                    /** @description An evidence package as it was taken away */
                    readonly package: {
                        readonly [key: string]: unknown;
                    };
                    /** @description SHA-256 of the header of block 0 of the chain the asker trusts */
                    readonly genesisHash?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createBatch: {
        readonly parameters: {
            readonly query?: {
                /** @description Says what would happen; nothing is recorded */
                readonly simulate?: components["parameters"]["SimulateInQuery"];
            };
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "method": "POST",
                 *           "path": "/parties",
                 *           "body": {
                 *             "kind": "legalPerson",
                 *             "name": "示例二公司"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly items: readonly {
                        /** @constant */
                        readonly method: "POST";
                        /** @description Path of an act, with or without /api/v1 */
                        readonly path: string;
                        readonly body?: {
                            readonly [key: string]: unknown;
                        };
                        /** @description Names this act alone; follows from the batch’s key where absent */
                        readonly idempotencyKey?: string;
                        /** @description ETag of the right as last read */
                        readonly ifMatch?: string;
                    }[];
                    /** @description All in one transaction or none, at most 50 */
                    readonly atomic?: boolean;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchDone"];
                };
            };
            readonly 202: components["responses"]["Accepted"];
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listOperations: {
        readonly parameters: {
            readonly query?: {
                readonly state?: "received" | "signed" | "sent" | "final";
                readonly limit?: number;
                readonly offset?: components["parameters"]["OffsetInQuery"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Operation"][];
                        readonly page: {
                            readonly limit: number;
                            readonly offset: number;
                            readonly total: number;
                            /** @description Offset to go on at, where there is more */
                            readonly next?: number;
                        };
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readOperation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Operation"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly listEnrolments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Enrolment"][];
                    };
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createEnrolment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "certificateRequest": "-----BEGIN CERTIFICATE REQUEST-----\nMIHQMHkCAQAwFzEVMBMGA1UEAwwMbG9hbi1vZmZpY2VyMFkwEwYHKoZIzj0CAQYI\nKoZIzj0DAQcDQgAE85R6dX9Yk9QHilNqWu4BfppcEZswlvfxUewfdwNY2RFO7r3x\nQusfZTeeqD+wWK/2N2wibYy7K6dPse7DJjxEVqAAMAoGCCqGSM49BAMCA0cAMEQC\nIAHV8ABQ7Q73Da28PEcaK/M4xGG14vp0/1po7RK6bKp5AiBjTw4BjIeRJHt+2u9x\n5lG7HQ00TK7nQZJySElGz70sCw==\n-----END CERTIFICATE REQUEST-----\n"
                 *     }
                 */
                readonly "application/json": {
                    /** @description PKCS #10 request in PEM for a P-256 key, its subject CN the caller’s own name */
                    readonly certificateRequest: string;
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-9c55-7b02-b1d3-6f4a8e27c590",
                     *       "certificate": "-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n",
                     *       "chain": "-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n",
                     *       "certificateDigest": "6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d6d",
                     *       "notAfter": "2027-05-12T01:00:00.000Z",
                     *       "enrolledAt": "2026-05-12T01:00:00.000Z"
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description MALFORMED, IDEMPOTENCY_KEY_MISSING */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED, REQUEST_RUNNING */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT, CA_REFUSED */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, CA_UNREACHABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly createTransactionDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names this write: sent again, it is answered again and not done again */
                readonly "idempotency-key"?: components["parameters"]["IdempotencyKeyInHeader"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "path": "/api/v1/parties",
                 *       "body": {
                 *         "kind": "legalPerson",
                 *         "name": "示例三公司"
                 *       }
                 *     }
                 */
                readonly "application/json": {
                    /** @description Where the command would be POSTed, as /api/v1/pledges/{id}/consent */
                    readonly path: string;
                    /** @description What would be POSTed there */
                    readonly body: {
                        readonly [key: string]: unknown;
                    };
                    /** @description Hash of the last event known of the right; the command is refused where it moved on */
                    readonly expectedHead?: string;
                    /** @description Other users of this member, all of whom approve before there is anything to sign */
                    readonly approvers?: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransactionDraft"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly readTransactionDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TransactionDraft"];
                };
            };
            readonly 304: components["responses"]["NotModified"];
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly putTransactionDraftApproval: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "termsHash": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e"
                 *     }
                 */
                readonly "application/json": {
                    /** @description The draft’s, as the approver saw it */
                    readonly termsHash: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-8b04-7f1d-8a6c-2e9d7c53b018",
                     *       "state": "drafted",
                     *       "path": "/api/v1/pledges",
                     *       "terms": {
                     *         "channel": "ip-rights",
                     *         "chaincode": "ip-rights-ledger",
                     *         "transaction": "pledges:propose",
                     *         "command": {
                     *           "requestId": "9191919191919191919191919191919191919191919191919191919191919191",
                     *           "body": {
                     *             "rights": [
                     *               {
                     *                 "ipRightId": "CN-PAT-202410000001"
                     *               }
                     *             ],
                     *             "pledgor": "PARTY-HOLDER",
                     *             "pledgees": [
                     *               "PARTY-BANK"
                     *             ],
                     *             "debtTermEnd": "2029-05-31",
                     *             "termsCommitment": "f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1",
                     *             "contract": "adadadadadadadadadadadadadadadadadadadadadadadadadadadadadadadad"
                     *           }
                     *         }
                     *       },
                     *       "termsHash": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "draftedBy": "loan-officer",
                     *       "draftedAt": "2026-05-12T01:00:00.000Z",
                     *       "approvers": [
                     *         "credit-manager"
                     *       ],
                     *       "approvals": [
                     *         {
                     *           "user": "credit-manager",
                     *           "approvedAt": "2026-05-12T01:02:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    readonly "application/json": components["schemas"]["TransactionDraft"];
                };
            };
            /** @description MALFORMED */
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            /** @description IDENTITY_UNKNOWN, SCOPE_MISSING, ROLE_NOT_ALLOWED */
            readonly 403: components["responses"]["Forbidden"];
            /** @description NOT_FOUND */
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            /** @description NOT_FOUNDED, NOT_PUBLISHED */
            readonly 409: components["responses"]["Conflict"];
            /** @description BODY_TOO_LARGE */
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            /** @description LEDGER_FAULT */
            readonly 502: components["responses"]["LedgerRefused"];
            /** @description OVERLOADED, ISSUER_UNREACHABLE, LEDGER_UNREACHABLE, STORE_UNAVAILABLE, ACCESS_LOG_UNAVAILABLE */
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly proposeTransactionDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                /** @example {} */
                readonly "application/json": {
                    /** @description SHA-256 of one of the caller’s certificates; absent: the latest */
                    readonly certificateDigest?: string;
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-8b04-7f1d-8a6c-2e9d7c53b018",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "digest": "5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c",
                     *       "signBy": "2026-05-12T01:04:00.000Z",
                     *       "termsHash": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "state": "proposed",
                     *       "bytes": "CtwHCm0IAxoLCJCQ8c8GEICivlQiCWlwLXJpZ2h0cw=="
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BytesToSign"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly putTransactionDraftProposalSignature: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "signature": "MEUCIQD3MOKd9PSNA1R34si5eBiOFgy5csueKITS2SfIpt+xmgIgTRGDiWb+aSz0lQ1BAb90bYbdz+coWMidTtogx/nwAeA="
                 *     }
                 */
                readonly "application/json": {
                    /** @description ECDSA P-256 over SHA-256 of the bytes, low S, DER in base64 */
                    readonly signature: string;
                };
            };
        };
        readonly responses: {
            /** @description The answer */
            readonly 200: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "019abf2e-8b04-7f1d-8a6c-2e9d7c53b018",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "digest": "5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c",
                     *       "signBy": "2026-05-12T01:04:00.000Z",
                     *       "termsHash": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *       "state": "endorsed",
                     *       "bytes": "CpAICm0IAxoLCJCQ8c8GEICivlQiCWlwLXJpZ2h0cw=="
                     *     }
                     */
                    readonly "application/json": components["schemas"]["BytesToSign"] | components["schemas"]["TransactionDraft"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
    readonly putTransactionDraftTransactionSignature: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description respond-async: answer 202 at once */
                readonly prefer?: components["parameters"]["PreferInHeader"];
            };
            readonly path: {
                readonly id: components["parameters"]["IdInPath"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "signature": "MEUCIQD3MOKd9PSNA1R34si5eBiOFgy5csueKITS2SfIpt+xmgIgTRGDiWb+aSz0lQ1BAb90bYbdz+coWMidTtogx/nwAeA="
                 *     }
                 */
                readonly "application/json": {
                    /** @description ECDSA P-256 over SHA-256 of the bytes, low S, DER in base64 */
                    readonly signature: string;
                };
            };
        };
        readonly responses: {
            /** @description Made */
            readonly 201: {
                headers: {
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "THING-1",
                     *       "noun": "pledges",
                     *       "txId": "d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7d7",
                     *       "block": 1042,
                     *       "events": [
                     *         {
                     *           "type": "pledgeProposed",
                     *           "subject": {
                     *             "kind": "pledge",
                     *             "id": "THING-1"
                     *           }
                     *         }
                     *       ],
                     *       "result": {
                     *         "kind": "pledge",
                     *         "status": "pending",
                     *         "rights": [
                     *           {
                     *             "ipRightId": "CN-PAT-202410000001",
                     *             "headSequence": 6
                     *           }
                     *         ],
                     *         "termsDigest": "7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
            /** @description Taken on; it goes on by itself */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly "Retry-After": components["headers"]["Retry-After"];
                    readonly "Correlation-ID": components["headers"]["Correlation-ID"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Accepted"];
                };
            };
            readonly 400: components["responses"]["Malformed"];
            readonly 401: components["responses"]["Unauthenticated"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["PreconditionFailed"];
            readonly 413: components["responses"]["BodyTooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 422: components["responses"]["KeyReused"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 500: components["responses"]["InternalFault"];
            readonly 502: components["responses"]["LedgerRefused"];
            readonly 503: components["responses"]["Unavailable"];
            readonly 504: components["responses"]["TimedOut"];
        };
    };
}
