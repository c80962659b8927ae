using System.Globalization;
using System.Text.RegularExpressions;
using Passerelle.Configuration;
using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp;

/// <summary>
/// What the reader of configurations says, in the reader's language. The reader speaks English, with the value in it; each of its sentences is known here by its
/// form. One that is not stands as it is.
/// </summary>
public static partial class MistakeWords
{
    private static readonly IReadOnlyList<(Regex Form, Text Words)> Forms = [.. MistakeForms.All.Select(words => (FormOf(words.English), words))];

    /// <summary>What is wrong, and what would be right.</summary>
    public static string Of(ConfigurationMistake mistake) => $"{Sentence(mistake.Problem)} {Sentence(mistake.Mend)}";

    /// <summary>One part of a mistake in the reader's language.</summary>
    public static string In(string english)
    {
        foreach (var (form, words) in Forms)
        {
            if (form.Match(english) is { Success: true } match)
            {
                object?[] values = [.. match.Groups.Values.Skip(1).Select(group => (object?)group.Value)];
                // The English stands there already, with values that may hold braces of their own.
                return !ReferenceEquals(words.ToString(), words.English) ? words.With(values)
                    : MistakeForms.InAForm.TryGetValue(words.English, out var plain) ? string.Format(CultureInfo.CurrentCulture, plain, values)
                    : english;
            }
        }

        return english;
    }

    private static string Sentence(string english)
    {
        // A sentence that begins with what was typed shows it as it was typed.
        var begins = Forms.FirstOrDefault(one => one.Form.IsMatch(english)).Words?.English[0] != '{';
        var text = In(english);
        var first = begins ? char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..] : text;
        return first[^1] is '.' or '?' or '!' ? first : first + ".";
    }

    private static Regex FormOf(string english) =>
        new("^" + Place().Replace(Regex.Escape(english).Replace("}", @"\}", StringComparison.Ordinal), "(.*)") + "$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\\\{\d\\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
