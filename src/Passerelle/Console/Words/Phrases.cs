using System.Globalization;
using Passerelle.Core.Phrases;
using Passerelle.Translating;

namespace Passerelle.Console.Words;

/// <summary>What the engine says, for a page.</summary>
public static class Phrases
{
    /// <summary>In the language of the current request, with its dates and numbers.</summary>
    public static string ForReader(this Phrase phrase) => Translator.Tell(phrase, CultureInfo.CurrentUICulture);
}
