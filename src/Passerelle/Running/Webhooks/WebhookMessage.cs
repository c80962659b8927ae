using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passerelle.Core.Source;

namespace Passerelle.Running.Webhooks;

/// <summary>What is taken of a message of Personio: that something happened, and to whom. Nothing else in it is believed; the person is read again.</summary>
/// <param name="Event">Such as <c>person.updated</c>.</param>
/// <param name="Employee">Null for an event that is about no person, such as a test of the address.</param>
public sealed partial record WebhookMessage(string Event, EmployeeId? Employee)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <returns>Null when it is no message of a known form.</returns>
    public static WebhookMessage? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            var root = document.RootElement;
            if (Member(root, "event_name") is not { ValueKind: JsonValueKind.String } named || named.GetString() is not { } name || !EventPattern().IsMatch(name))
            {
                return null;
            }

            var isPerson = name.StartsWith("person.", StringComparison.Ordinal);
            if (!isPerson && !name.StartsWith("employment.", StringComparison.Ordinal))
            {
                return new WebhookMessage(name, Employee: null);
            }

            return EmployeeOf(Member(root, "payload"), isPerson) is { } employee ? new WebhookMessage(name, employee) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Personio documents that a payload holds ids, and not under which names: <c>person_id</c> and <c>person.id</c> are taken, and <c>id</c> where the event is
    /// the person's own. https://developer.personio.de/v2.0/reference/webhooks
    /// </summary>
    private static EmployeeId? EmployeeOf(JsonElement? payload, bool isPerson) =>
        payload is not { ValueKind: JsonValueKind.Object } ids ? null
        : IdOf(Member(ids, "person_id") ?? (Member(ids, "person") is { } person ? Member(person, "id") : null) ?? (isPerson ? Member(ids, "id") : null));

    private static EmployeeId? IdOf(JsonElement? value) =>
        value switch
        {
            { ValueKind: JsonValueKind.String } text when IdPattern().IsMatch(text.GetString()!) => new EmployeeId(text.GetString()!),
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var id) && id > 0 => new EmployeeId(id.ToString(CultureInfo.InvariantCulture)),
            _ => null,
        };

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    [GeneratedRegex("^[a-z][a-z0-9_.-]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex EventPattern();

    [GeneratedRegex("^[1-9][0-9]{0,18}$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();
}
