using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Passerelle.Console.Hosting;
using Passerelle.Console.Words;

namespace Passerelle.App.Tests.Console;

/// <summary>A text exists in three languages or does not compile; these hold what the compiler cannot see.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Every_text_has_words_in_each_language()
    {
        var texts = All();
        texts.Count.ShouldBeGreaterThan(100);
        texts.Where(one => string.IsNullOrWhiteSpace(one.Text.English) || string.IsNullOrWhiteSpace(one.Text.French) || string.IsNullOrWhiteSpace(one.Text.German)).Select(one => one.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_has_the_same_places_for_values_in_each_language() =>
        All().Where(one => Places(one.Text.English) != Places(one.Text.French) || Places(one.Text.English) != Places(one.Text.German)).Select(one => one.Name).ShouldBeEmpty();

    /// <summary>A sentence that stands in two languages alike was forgotten.</summary>
    [Fact]
    public void No_sentence_was_left_in_another_language() =>
        All()
            .Where(one => Place().Replace(one.Text.English, "").Split(' ').Count(word => word.Length > 2) > 2)
            .Where(one => one.Text.English == one.Text.French || one.Text.English == one.Text.German || one.Text.French == one.Text.German)
            .Select(one => one.Name)
            .ShouldBeEmpty();

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static List<(string Name, Text Text)> All() =>
        [
            .. typeof(ConsoleHost)
                .Assembly.GetTypes()
                .Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(field => typeof(Text).Assembly == field.DeclaringType!.Assembly && Holds(field.FieldType))
                .SelectMany(field => In(field.GetValue(null)).Select(text => ($"{field.DeclaringType!.Name}.{field.Name}", text))),
        ];

    private static bool Holds(Type type) =>
        type == typeof(Text) || type == typeof(Counted) || (type.Namespace?.StartsWith("Passerelle.Console", StringComparison.Ordinal) == true && !type.IsEnum) || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments().Any(argument => Holds(argument) || argument.FullName!.Contains("Console", StringComparison.Ordinal)));

    private static IEnumerable<Text> In(object? value) =>
        value switch
        {
            null or string => [],
            Text text => [text],
            Counted counted => [counted.One, counted.Many],
            IEnumerable many => many.Cast<object?>().SelectMany(In),
            _ => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.GetMethod!.IsStatic).Select(p => p.GetValue(value)).Concat(value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Select(f => f.GetValue(value))).SelectMany(inner => inner is Text text ? [text] : Enumerable.Empty<Text>()),
        };

    [GeneratedRegex(@"\{(\d+)[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
