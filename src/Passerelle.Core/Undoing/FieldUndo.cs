using System.Globalization;
using Passerelle.Core.Phrases;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Rows;
using Passerelle.Core.Target;

namespace Passerelle.Core.Undoing;

/// <summary>Takes back what a run wrote into an account's own fields, where it still stands there.</summary>
internal sealed class FieldUndo(UndoWorld world)
{
    public void TakeBack(RowDraft row, LearningUser account)
    {
        foreach (var (field, fold) in row.Writes.Fields().OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var present = Value(account, field);
            switch (fold.Judge(present))
            {
                case Fold.Verdict.TakeBack:
                    Add(row, account, field, present, fold.First);
                    break;
                case Fold.Verdict.ChangedSince:
                    row.ChangedSince(Name(field), field);
                    break;
            }
        }
    }

    /// <summary>The fields a restored account had, where they are not there by themselves.</summary>
    public void BringBack(RowDraft row, LearningUser account, LearningUser before)
    {
        if (before.Mail is not null && !Planning.Matching.Comparing.SameMail(account.Mail, before.Mail))
        {
            Add(row, account, UserFields.Mail, account.Mail, before.Mail);
        }

        foreach (var field in new[] { UserFields.FirstName, UserFields.LastName, UserFields.Job, UserFields.DeactivatedAt })
        {
            var (now, then) = (Value(account, field), Value(before, field));
            if (then is not null && !Planning.Matching.Comparing.SameText(now, then))
            {
                Add(row, account, field, now, then);
            }
        }
    }

    public static string? Value(LearningUser account, string field) =>
        field switch
        {
            UserFields.Mail => account.Mail,
            UserFields.FirstName => account.FirstName,
            UserFields.LastName => account.LastName,
            UserFields.Job => account.Job,
            UserFields.DeactivatedAt => account.DeactivatedAt is { } date ? Text(DateOnly.FromDateTime(date.UtcDateTime)) : null,
            _ => null,
        };

    private void Add(RowDraft row, LearningUser account, string field, string? now, string? then)
    {
        if (field == UserFields.DeactivatedAt && then is not null && string.CompareOrdinal(then, Text(world.Today)) <= 0)
        {
            row.Note(UndoCodes.DatePassed, $"{row.Name} had the deletion date {then}, which has passed, so it is not set again.", "Delete the account in 360Learning if it is to go.", field);
            return;
        }

        if (field == UserFields.Mail && !account.IsDeleted && !MayChangeAddress(row, account))
        {
            return;
        }

        row.Fields.Add(new FieldChange(field, now, then));
    }

    private bool MayChangeAddress(RowDraft row, LearningUser account)
    {
        switch (world.ShieldOf(row.Employee, account))
        {
            case Shield.Protected:
                row.Note(
                    UndoCodes.Protected,
                    $"The account of {row.Name} is protected, so its e-mail stays {account.Mail}.",
                    "Change the address in 360Learning if the old one is the right one.",
                    UserFields.Mail
                );
                return false;
            case Shield.RolesNeeded:
                row.Note(UndoCodes.NotRead, $"The roles of {row.Name} could not be read, so the e-mail is left as it is.", "Undo the run again.", UserFields.Mail);
                return false;
            default:
                return true;
        }
    }

    private static Phrase Name(string field) =>
        field switch
        {
            UserFields.Mail => Phrase.Of($"The e-mail"),
            UserFields.FirstName => Phrase.Of($"The first name"),
            UserFields.LastName => Phrase.Of($"The last name"),
            UserFields.Job => Phrase.Of($"The title"),
            _ => Phrase.Of($"The deletion date"),
        };

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
