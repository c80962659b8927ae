using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Reporting;

namespace Passerelle.Console.Shared;

/// <summary>Changes as rows of a <see cref="ChangeTable"/>; what is written again as it was is left out.</summary>
public static class ChangeRows
{
    /// <param name="groups">Names of groups by id; a group that is not among them is shown by its id.</param>
    /// <param name="names">What to call managers; without a name they are shown by their id.</param>
    public static IReadOnlyList<ChangeTableRow> Of(IEnumerable<Change> changes, IReadOnlyDictionary<string, string> groups, KnownNames? names = null) =>
        [.. changes.SelectMany(change => Of(change, groups, names ?? KnownNames.None)).Where(row => !string.Equals(row.Old, row.New, StringComparison.Ordinal))];

    private static IEnumerable<ChangeTableRow> Of(Change change, IReadOnlyDictionary<string, string> groups, KnownNames names) =>
        change switch
        {
            DeleteUser => [new ChangeTableRow(FieldWords.Account, FieldWords.Present, FieldWords.State("deleted"))],
            AddManager add => [new ChangeTableRow(FieldWords.Of(FieldRows.Manager), Old: null, names.Employees.GetValueOrDefault(add.Manager, SharedWords.Employee.With(add.Manager.Value)))],
            SetCustomValues set => set.Values.Select(value => new ChangeTableRow(value.Name, value.Old, value.New)),
            _ => FieldRows.Of([change]).Select(row => new ChangeTableRow(FieldWords.Of(row.Field), Shown(row.Field, row.Old, groups, names), Shown(row.Field, row.New, groups, names))),
        };

    private static string? Shown(string field, string? value, IReadOnlyDictionary<string, string> groups, KnownNames names) =>
        (field, value) switch
        {
            (_, null) => null,
            (FieldRows.Membership, _) => groups.GetValueOrDefault(value, value),
            (FieldRows.Manager or FieldRows.Report, _) => names.Users.GetValueOrDefault(new UserId(value), value),
            (FieldRows.Status or FieldRows.Password, _) => FieldWords.State(value),
            _ => value,
        };
}
