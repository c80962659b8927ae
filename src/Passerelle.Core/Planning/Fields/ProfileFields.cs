using System.Globalization;
using Passerelle.Core.Planning.Matching;
using Passerelle.Core.Planning.Wording;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.Fields;

/// <summary>The account's own fields against Personio's (rules F1, F2).</summary>
internal sealed class ProfileFields(FindingCatalogue findings)
{
    /// <summary>What differs; the address first.</summary>
    public IReadOnlyList<FieldChange> Differences(Person person)
    {
        List<FieldChange>? changes = null;
        if (person.Mail == MailVerdict.Change)
        {
            (changes ??= []).Add(MailChange(person));
        }

        var account = person.Account!;
        Name(UserFields.FirstName, person.Employee!.FirstName, account.FirstName);
        Name(UserFields.LastName, person.Employee.LastName, account.LastName);
        var job = person.Employee.Position;
        if (job.IsDelivered && !Comparing.SameText(account.Job, job.Text))
        {
            (changes ??= []).Add(new FieldChange(UserFields.Job, account.Job, job.Text));
        }

        return changes ?? (IReadOnlyList<FieldChange>)[];

        void Name(string field, FieldValue wanted, string? current)
        {
            if (wanted.State == FieldState.Empty)
            {
                person.Note(findings.NameEmpty(person, field));
            }
            else if (wanted.Text is { } text && !Comparing.SameText(current, text))
            {
                (changes ??= []).Add(new FieldChange(field, current, text));
            }
        }
    }

    /// <summary>Every mapped field but the address, equal ones too: nobody says what a restore keeps (rule S6).</summary>
    public IReadOnlyList<FieldChange> Everything(Person person)
    {
        var changes = new List<FieldChange>(3);
        var account = person.Account!;
        Name(UserFields.FirstName, person.Employee!.FirstName, account.FirstName);
        Name(UserFields.LastName, person.Employee.LastName, account.LastName);
        if (person.Employee.Position.IsDelivered && (person.Employee.Position.Text ?? account.Job) is not null)
        {
            changes.Add(new FieldChange(UserFields.Job, account.Job, person.Employee.Position.Text));
        }

        return changes;

        void Name(string field, FieldValue wanted, string? current)
        {
            if (wanted.State == FieldState.Empty)
            {
                person.Note(findings.NameEmpty(person, field));
            }
            else if (wanted.Text is { } text)
            {
                changes.Add(new FieldChange(field, current, text));
            }
        }
    }

    /// <summary>Takes the deletion date off; null when there is none.</summary>
    public static FieldChange? WithoutDeletionDate(LearningUser account) =>
        account.DeactivatedAt is { } date
            ? new FieldChange(UserFields.DeactivatedAt, DateOnly.FromDateTime(date.UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), New: null)
            : null;

    public static FieldChange MailChange(Person person) => new(UserFields.Mail, person.Account!.Mail, person.WantedMail);
}
