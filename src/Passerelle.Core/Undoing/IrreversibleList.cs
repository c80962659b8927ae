using System.Globalization;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Gathers what an undo cannot take back, the gravest first.</summary>
internal static class IrreversibleList
{
    public static IReadOnlyList<Irreversible> Of(IReadOnlyList<RowDraft> rows, IReadOnlyList<CustomFieldPlan> fields, SyncRules rules)
    {
        var list = new List<Irreversible>();
        var back = rows.Where(r => r.Reason == UndoCodes.Removed && r.HasChanges).ToList();
        var left = rows.Where(r => r.Reason == UndoCodes.Created && r.HasChanges).ToList();

        People(IrreversibleCodes.HistoryLost, back, n => $"{n}: courses assigned individually, own enrolments and answers not yet corrected were lost with the deletion, and no restore brings them back.");
        People(IrreversibleCodes.RolesLost, back.Where(r => HadOtherRoles(r.Writes)), n => $"{n}: other roles than learner (author, coach, ...) were lost with the deletion. Give them again in 360Learning.");
        People(IrreversibleCodes.NotKept, back.Where(r => NotKept(r.Writes)), n => $"{n}: groups, custom values or managers could not be read when the account was deleted. What is missing does not come back.");
        People(IrreversibleCodes.MailSent, rows.Where(r => WasTold(r.Writes, rules)), n => $"{n}: a mail with a login has gone. It cannot be called back.");
        People(
            IrreversibleCodes.PasswordReplaced,
            rows.Where(r => r.Writes.Has<SendCredentials>() && r.Writes is { Arrived: false, Deletion: null }),
            n => $"{n}: a temporary password was set. The former one does not come back."
        );
        People(IrreversibleCodes.NewLogin, back.Where(r => r.Then.Exists(c => c is SendCredentials)), n => $"{n}: a new temporary password will be set{(rules.IsTest ? "" : " and sent by mail")}, as for everybody whose account is restored.");
        People(IrreversibleCodes.AccountRemains, left, n => $"{n}: a deleted account stays in 360Learning, since accounts cannot be removed altogether. It can be restored.");
        People(
            IrreversibleCodes.ActivationRemains,
            rows.Where(r => r.Writes.Has<ActivateUser>() && r.Writes is { Arrived: false, Deletion: null }),
            n => $"{n}: the account was only invited before. It was activated and stays active."
        );
        People(
            IrreversibleCodes.ParentsRemain,
            rows.Where(r => r.StaysAbove),
            n => $"{n}: 360Learning also makes learners of a public group learners of the groups above it. Above the synchronised group the connector takes nobody out, so they stay there."
        );
        People(
            IrreversibleCodes.IdsStayOff,
            rows.Where(r => r.StaysOff.Count > 0),
            n => $"{n}: an external id was taken off another account, since it was not that account's any more. It stays off."
        );
        Fields(IrreversibleCodes.FieldRemains, CustomFieldAction.Create, n => $"The custom fields that the run made stay, without the values it wrote: {n}.");
        Fields(IrreversibleCodes.FieldRenamed, CustomFieldAction.Rename, n => $"Custom fields that the run renamed keep their new name: {n}.");
        return list;

        void People(string code, IEnumerable<RowDraft> whom, Func<string, string> text)
        {
            IReadOnlyList<EmployeeId> people = [.. whom.Select(r => r.Employee)];
            if (people.Count > 0)
            {
                list.Add(new Irreversible(code, text(people.Count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{people.Count} people")), people, []));
            }
        }

        void Fields(string code, CustomFieldAction action, Func<string, string> text)
        {
            IReadOnlyList<string> names = [.. fields.Where(f => f.Action == action).Select(f => f.Name)];
            if (names.Count > 0)
            {
                list.Add(new Irreversible(code, text(string.Join(", ", names)), [], names));
            }
        }
    }

    private static bool HadOtherRoles(PersonWrites writes) => writes.Deletion?.Before?.Roles?.Any(r => r.Role != GroupRole.Learner) == true;

    private static bool NotKept(PersonWrites writes) => writes.Deletion?.Before is { } before && (before.Roles is null || before.Values is null || before.Managers is null || before.Reports is null);

    private static bool WasTold(PersonWrites writes, SyncRules rules) =>
        !rules.IsTest
        && (writes.Has<SendCredentials>() || writes.All<CreateUser>().Any(c => c.Change.Invite) || writes.All<RestoreUser>().Any(r => r.Change.Invite));
}
