using Passerelle.Console.Shared;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Instance.Pages.Employees;
using Passerelle.Store.Accepting;

namespace Passerelle.Console.Pages.Rehearsing;

/// <summary>The fields that can be rehearsed: those that the connector reads, nothing else.</summary>
internal static class RehearsalForm
{
    public const string ValuePrefix = "value-";
    public const string EmptyPrefix = "empty-";

    public static IReadOnlyList<string> Statuses { get; } = ["active", "onboarding", "leave", "inactive"];

    /// <summary>The form as it was last saved, or as it was typed.</summary>
    public static IReadOnlyList<RehearsedField> Fields(SyncRules rules, IReadOnlyDictionary<string, string>? values) =>
        [
            .. Keys(rules).Select(one => new RehearsedField(
                one.Key,
                one.Label,
                values?.GetValueOrDefault(one.Key) is { Length: > 0 } value ? value : null,
                values?.GetValueOrDefault(one.Key) is { Length: 0 }
            )),
        ];

    /// <summary>What was typed; a field that was left alone is not among it, one that is to be empty has an empty text.</summary>
    public static Dictionary<string, string> Typed(SyncRules rules, IFormCollection form)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in Keys(rules))
        {
            var value = form[ValuePrefix + key].ToString().Trim();
            if (value.Length > 0)
            {
                typed[key] = value;
            }
            else if (form.ContainsKey(EmptyPrefix + key))
            {
                typed[key] = "";
            }
        }

        return typed;
    }

    /// <summary>Why this cannot be rehearsed; null when it can.</summary>
    public static Words.Text? Mistake(RehearsalKind kind, Dictionary<string, string> typed) =>
        kind switch
        {
            RehearsalKind.Change when typed.Count == 0 => RehearsalWords.NothingTyped,
            RehearsalKind.Add when new[] { PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Email }.Any(key => typed.GetValueOrDefault(key) is not { Length: > 0 }) => RehearsalWords.NameMissing,
            _ when typed.GetValueOrDefault(PersonioKeys.Status) is { } status && !Statuses.Contains(status, StringComparer.Ordinal) => RehearsalWords.StatusWrong,
            _ => null,
        };

    /// <summary>What the form calls a field; its key where the connector no longer reads it.</summary>
    public static string LabelOf(SyncRules? rules, string key) => (rules is null ? Always() : Keys(rules)).FirstOrDefault(one => one.Key == key).Label ?? key;

    /// <summary>A value as the form shows it: a status in words, anything else as it is.</summary>
    public static string ValueOf(string key, string value) => key == PersonioKeys.Status ? EmployeesWords.Of(value) : value;

    private static IEnumerable<(string Key, string Label)> Keys(SyncRules rules) =>
        Always()
            .Concat(rules.Hierarchy.Select(level => (level.Field, EmployeesWords.FieldOf(level.Field))))
            .Concat(rules.Groups.SelectMany(group => group.Filter.Keys).Select(key => (key, EmployeesWords.FieldOf(key))))
            .Concat(rules.CustomFields.Select(field => (field.Source, field.Name)))
            .DistinctBy(one => one.Item1, StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Label)> Always() =>
        [
            (PersonioKeys.FirstName, FieldWords.Of(UserFields.FirstName)),
            (PersonioKeys.LastName, FieldWords.Of(UserFields.LastName)),
            (PersonioKeys.Email, FieldWords.Of(UserFields.Mail)),
            (PersonioKeys.Position, FieldWords.Of(UserFields.Job)),
            (PersonioKeys.Supervisor, RehearsalWords.Supervisor),
            (PersonioKeys.Status, RehearsalWords.Status),
        ];
}
