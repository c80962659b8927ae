using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Passerelle.Configuration.Yaml;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Configuration.Reading;

/// <summary>The forms that values take. Each looks at the text as written.</summary>
internal static partial class Formats
{
    public static Checked<string> Text(YamlScalar scalar)
    {
        var text = scalar.Text.Trim().Normalize(NormalizationForm.FormC);
        if (text.Any(char.IsControl))
            return Checked<string>.Wrong("has a line break or a tab", "write it on one line");
        return text.Length > 0 ? text : Checked<string>.Wrong("is empty", "give a text");
    }

    /// <summary>The version of the form: there has been one.</summary>
    public static Checked<int> Version(YamlScalar scalar) =>
        scalar is { IsPlain: true, Text: "1" } ? 1 : Checked<int>.Wrong($"{scalar.Text} is not a version this program knows", "give 1");

    public static Checked<bool> Flag(YamlScalar scalar) =>
        scalar switch
        {
            { IsPlain: true, Text: "true" or "True" or "TRUE" } => true,
            { IsPlain: true, Text: "false" or "False" or "FALSE" } => false,
            _ => Checked<bool>.Wrong($"{scalar.Text} is not a yes-or-no value", "give true or false, without quotes"),
        };

    public static Func<YamlScalar, Checked<int>> Whole(int min, int max, string what = "a number that fits") =>
        scalar =>
            scalar.IsPlain
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
                ? number
                : Checked<int>.Wrong($"{scalar.Text} is not {what}", string.Create(CultureInfo.InvariantCulture, $"give a whole number from {min} to {max}"));

    public static Func<YamlScalar, Checked<double>> Number(double min, double max, string what) =>
        scalar =>
            scalar.IsPlain
            && double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
                ? number
                : Checked<double>.Wrong($"{scalar.Text} is not {what}", string.Create(CultureInfo.InvariantCulture, $"give a number from {min} to {max}"));

    public static Func<YamlScalar, Checked<T>> Choice<T>(params (string Word, T Value)[] choices) =>
        scalar =>
        {
            foreach (var (word, value) in choices)
                if (word == scalar.Text)
                    return value;
            var words = choices.Select(c => c.Word).ToList();
            var near = Spelling.Nearest(scalar.Text, words);
            return Checked<T>.Wrong(
                $"{scalar.Text} is not among the choices",
                near is null ? $"give one of {string.Join(", ", words)}" : $"did you mean {near}?"
            );
        };

    public static Checked<GroupId> Group(YamlScalar scalar) =>
        GroupPattern().IsMatch(scalar.Text)
            ? new GroupId(scalar.Text.ToLowerInvariant())
            : Checked<GroupId>.Wrong($"{scalar.Text} is not the id of a group", "give the 24 digits and letters a to f at the end of the group's address in 360Learning");

    public static Checked<EmployeeId> Employee(YamlScalar scalar) =>
        EmployeePattern().IsMatch(scalar.Text)
            ? new EmployeeId(scalar.Text)
            : Checked<EmployeeId>.Wrong($"{scalar.Text} is not the id of an employee", "give the number at the end of the person's address in Personio");

    public static Checked<string> Attribute(YamlScalar scalar) =>
        AttributePattern().IsMatch(scalar.Text)
            ? scalar.Text
            : Checked<string>.Wrong($"{scalar.Text} is not the key of a Personio attribute", "give its key, such as office or dynamic_7123994, not its label");

    public static Checked<string> Header(YamlScalar scalar) =>
        HeaderPattern().IsMatch(scalar.Text)
            ? scalar.Text
            : Checked<string>.Wrong($"{scalar.Text} cannot be sent as a header", "give capital letters, digits and underscores, such as ACME_LEARNING");

    public static Checked<string> LinkPlatform(YamlScalar scalar) =>
        LinkPlatformPattern().IsMatch(scalar.Text)
            ? scalar.Text
            : Checked<string>.Wrong($"{scalar.Text} cannot name the external ids", "give up to 40 lower-case letters, digits, dots, hyphens and underscores");

    public static Checked<string> Language(YamlScalar scalar)
    {
        if (LearningLanguages.All.Contains(scalar.Text))
            return scalar.Text;
        var near = LearningLanguages.Nearest(scalar.Text);
        return Checked<string>.Wrong(
            $"{scalar.Text} is not a language of 360Learning accounts",
            near is null ? $"give one of {string.Join(", ", LearningLanguages.All.Order(StringComparer.Ordinal))}" : $"did you mean {near}?"
        );
    }

    public static Checked<DateOnly?> Date(YamlScalar scalar) =>
        DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Checked<DateOnly?>.Wrong($"{scalar.Text} is not a date", "give year-month-day, such as 2027-03-31");

    [GeneratedRegex("^[0-9a-fA-F]{24}$", RegexOptions.NonBacktracking)]
    private static partial Regex GroupPattern();

    [GeneratedRegex("^[1-9][0-9]{0,18}$", RegexOptions.NonBacktracking)]
    private static partial Regex EmployeePattern();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}$", RegexOptions.NonBacktracking)]
    private static partial Regex AttributePattern();

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,99}$", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex LinkPlatformPattern();
}
