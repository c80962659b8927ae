namespace Passerelle.Core.Planning.Wording;

/// <summary>Names what a row changes, for its sentence.</summary>
internal static class Differences
{
    public static string Of(IReadOnlyList<Change> changes) => string.Join(", ", changes.SelectMany(Of).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Of(Change change) =>
        change switch
        {
            UpdateUser update => update.Fields.Select(Field),
            LinkUser or UnlinkUser or RememberLink => ["link"],
            ActivateUser => ["activation"],
            SendCredentials => ["login mail"],
            SetCustomValues values => values.Values.Select(v => v.Name),
            AddManager or RemoveManager or ClaimManager => ["manager"],
            AddMembership or RemoveMembership or ClaimMembership => ["groups"],
            _ => ["account"],
        };

    private static string Field(FieldChange change) =>
        change.Field switch
        {
            UserFields.Mail => "e-mail",
            UserFields.FirstName => "first name",
            UserFields.LastName => "last name",
            UserFields.Job => "title",
            _ => "deletion date",
        };
}
