using Passerelle.Core.Planning;
using Passerelle.Reporting;

namespace Passerelle.Console.Shared;

/// <summary>Changes as rows of a <see cref="ChangeTable"/>; what is written again as it was is left out.</summary>
public static class ChangeRows
{
    /// <param name="groups">Names of groups by id; a group that is not among them is shown by its id.</param>
    public static IReadOnlyList<ChangeTableRow> Of(IEnumerable<Change> changes, IReadOnlyDictionary<string, string> groups) =>
        [.. changes.SelectMany(change => Of(change, groups)).Where(row => !string.Equals(row.Old, row.New, StringComparison.Ordinal))];

    private static IEnumerable<ChangeTableRow> Of(Change change, IReadOnlyDictionary<string, string> groups) =>
        change switch
        {
            DeleteUser => [new ChangeTableRow(FieldWords.Account, FieldWords.Present, FieldWords.State("deleted"))],
            AddManager add => [new ChangeTableRow(FieldWords.Of(FieldRows.Manager), Old: null, SharedWords.Employee.With(add.Manager.Value))],
            SetCustomValues set => set.Values.Select(value => new ChangeTableRow(value.Name, value.Old, value.New)),
            _ => FieldRows.Of([change]).Select(row => new ChangeTableRow(FieldWords.Of(row.Field), Shown(row.Field, row.Old, groups), Shown(row.Field, row.New, groups))),
        };

    private static string? Shown(string field, string? value, IReadOnlyDictionary<string, string> groups) =>
        (field, value) switch
        {
            (_, null) => null,
            (FieldRows.Membership, _) => groups.GetValueOrDefault(value, value),
            (FieldRows.Status or FieldRows.Password, _) => FieldWords.State(value),
            _ => value,
        };
}
