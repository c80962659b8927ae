using System.Globalization;

namespace Passerelle.Console.Shared;

/// <summary>The number that is typed before something dangerous.</summary>
public static class Counting
{
    /// <summary>Digits with or without the separators of the reader's language.</summary>
    public static bool Says(string? typed, int number) =>
        typed is not null && int.TryParse(string.Concat(typed.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said == number
        && typed.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || letter is '.' or ',' or '’' or '\'');
}
