using System.Globalization;

namespace Passerelle.Core.Guarding;

/// <summary>What a guard says when it trips: plain sentences with the numbers and a way out.</summary>
/// <param name="Code">The code of the holds it makes.</param>
public sealed record GuardVerdict(string Code, string Text, string Mend)
{
    internal static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");

    internal static string Already(int count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" within 24 hours ({count} already were)");
}
