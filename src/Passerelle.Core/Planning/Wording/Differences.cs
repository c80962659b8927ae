using Passerelle.Core.Phrases;

namespace Passerelle.Core.Planning.Wording;

/// <summary>Names what a row changes, for its sentence.</summary>
internal static class Differences
{
    private static readonly Phrase[] Link = ["link"];
    private static readonly Phrase[] Activation = ["activation"];
    private static readonly Phrase[] LoginMail = ["login mail"];
    private static readonly Phrase[] Manager = ["manager"];
    private static readonly Phrase[] Groups = ["groups"];
    private static readonly Phrase[] Account = ["account"];
    private static readonly Phrase Mail = "e-mail";
    private static readonly Phrase FirstName = "first name";
    private static readonly Phrase LastName = "last name";
    private static readonly Phrase Title = "title";
    private static readonly Phrase DeletionDate = "deletion date";

    public static PhraseList Of(IReadOnlyList<Change> changes) => new([.. changes.SelectMany(Of).DistinctBy(name => name.ToString(), StringComparer.Ordinal)]);

    private static IEnumerable<object> Of(Change change) =>
        change switch
        {
            UpdateUser update => update.Fields.Select(Field),
            LinkUser or UnlinkUser or RememberLink or RestoreLink => Link,
            ActivateUser => Activation,
            SendCredentials => LoginMail,
            SetCustomValues values => values.Values.Select(v => v.Name),
            AddManager or RemoveManager or ClaimManager or AddReport => Manager,
            AddMembership or RemoveMembership or ClaimMembership => Groups,
            _ => Account,
        };

    private static Phrase Field(FieldChange change) =>
        change.Field switch
        {
            UserFields.Mail => Mail,
            UserFields.FirstName => FirstName,
            UserFields.LastName => LastName,
            UserFields.Job => Title,
            _ => DeletionDate,
        };
}
