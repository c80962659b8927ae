using System.Globalization;
using Passerelle.Core.Planning;

namespace Passerelle.Connect.Learning;

/// <summary>An edit of an account in three states a field: absent stays, a value is set, null clears.</summary>
/// <remarks>Null clears every field but <c>lang</c>; empty text is refused: <see href="https://360learning.readme.io/reference/"/>.</remarks>
public sealed class UserPatch
{
    private readonly SortedDictionary<string, string?> fields = new(StringComparer.Ordinal);

    /// <summary>The fields to send, by their API name.</summary>
    public IReadOnlyDictionary<string, string?> Fields => fields;

    /// <summary>The edit that brings each field from its old to its new value.</summary>
    public static UserPatch Of(IEnumerable<FieldChange> changes) =>
        changes.Aggregate(new UserPatch(), (patch, change) => patch.Set(change.Field, change.New));

    /// <param name="field">One of <see cref="UserFields"/>.</param>
    /// <param name="value">Null clears.</param>
    /// <exception cref="ArgumentException">The field cannot be written so.</exception>
    public UserPatch Set(string field, string? value)
    {
        if (field is not (UserFields.Mail or UserFields.FirstName or UserFields.LastName or UserFields.Job or UserFields.DeactivatedAt))
        {
            throw new ArgumentException($"'{field}' is no field that is written.", nameof(field));
        }

        if (value is { Length: 0 })
        {
            throw new ArgumentException($"{field} takes a value or null, not empty text.", nameof(value));
        }

        fields[field] = field == UserFields.DeactivatedAt && value is not null ? AtMidnight(value) : value;
        return this;
    }

    // The platform deletes at 00:00 of that date and takes a date-time.
    private static string AtMidnight(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture)
            : throw new ArgumentException("A deletion date is written YYYY-MM-DD.", nameof(date));
}
