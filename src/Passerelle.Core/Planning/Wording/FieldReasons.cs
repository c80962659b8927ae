using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;

namespace Passerelle.Core.Planning.Wording;

/// <summary>Why a custom field's row is as it is.</summary>
internal static class FieldReasons
{
    public static readonly (string Code, Phrase Why) Bound = ("bound", "The field is bound.");
    public static readonly (string Code, Phrase Why) NotRead = ("snapshot-incomplete", "360Learning was not read completely, so no field is made.");

    public static (string Code, Phrase Why) Missing(CustomFieldRule rule) => ("field-missing", $"There is no custom field “{rule.Name}” on the platform; it is made.");

    public static (string Code, Phrase Why) Found(CustomFieldRule rule) => ("field-found", $"A custom field “{rule.Name}” exists on the platform and is used from now on.");

    public static (string Code, Phrase Why) RenamedHere(CustomFieldRule rule, string oldName) =>
        ("name-changed", $"The name was changed in the configuration; “{oldName}” becomes “{rule.Name}”.");

    public static (string Code, Phrase Why) RenamedThere(CustomFieldRule rule, string newName) =>
        ("renamed-on-platform", $"The field was renamed to “{newName}” on the platform; “{rule.Name}” is filled instead, and the values are taken off “{newName}”.");

    public static (string Code, Phrase Why) Hidden(CustomFieldRule rule) =>
        ("attribute-hidden", $"Personio does not deliver “{rule.Source}”, so its type is not known and no field is made.");

    public static (string Code, Phrase Why) WrongType(CustomFieldRule rule) => ("field-wrong-type", $"The custom field “{rule.Name}” takes only dates, but “{rule.Source}” is none.");

    public static (string Code, Phrase Why) UsedTwice(CustomFieldRule rule) => ("field-used-twice", $"The custom field “{rule.Name}” is already filled from another attribute.");
}

/// <summary>Findings about a custom field's definition.</summary>
internal static class FieldFindings
{
    public static Finding WrongType(CustomFieldRule rule) =>
        About("custom-field-wrong-type", rule, $"{FieldReasons.WrongType(rule).Why} It is not filled.", $"Choose another name for “{rule.Source}” in the configuration, or rename the field in 360Learning.");

    public static Finding UsedTwice(CustomFieldRule rule) =>
        About("custom-field-used-twice", rule, FieldReasons.UsedTwice(rule).Why, $"Give “{rule.Source}” a name of its own in the configuration.");

    public static Finding NameTaken(CustomFieldRule rule, string present) =>
        About("custom-field-name-taken", rule, $"The custom field “{present}” cannot be renamed to “{rule.Name}”, because another field has that name. It keeps its name and is filled as before.", "Rename the other field in 360Learning, or choose another name in the configuration.");

    private static Finding About(string code, CustomFieldRule rule, Phrase text, Phrase mend) => new(code, Employee: null, User: null, rule.Source, text, mend) { About = rule.Name };
}
