namespace Passerelle.Running.Reading.Pseudonymising;

/// <summary>Names put together from syllables, so that they can be read and said, and that few people share one.</summary>
internal static class PseudonymWords
{
    private static readonly string[] FirstBegin =
    [
        "Ad", "Al", "An", "Ar", "Bel", "Ben", "Cal", "Cor", "Dan", "Dor", "El", "Em", "Fab", "Fer", "Gal", "Hel",
        "Il", "Iv", "Jan", "Jor", "Kar", "Lan", "Lor", "Mar", "Mel", "Nad", "Nor", "Ol", "Per", "Ros", "Sal", "Tam",
    ];

    private static readonly string[] FirstEnd =
    [
        "a", "ane", "ara", "as", "ea", "eda", "el", "elia", "ena", "eo", "era", "es", "ia", "ian", "iel", "ika",
        "ila", "in", "ina", "io", "is", "ita", "o", "ola", "on", "ora", "oris", "u", "ula", "una", "us", "yn",
    ];

    private static readonly string[] LastBegin =
    [
        "Al", "Ander", "Bar", "Berg", "Bran", "Cast", "Clar", "Dal", "Del", "Dor", "Falk", "Fer", "Gar", "Gran", "Hal", "Hol",
        "Jar", "Kel", "Lam", "Lin", "Mar", "Mon", "Nor", "Or", "Pel", "Quin", "Ram", "Ros", "Sar", "Stein", "Tor", "Val",
    ];

    private static readonly string[] LastMiddle = ["a", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "o", "ol", "on", "or", "u", "un"];

    private static readonly string[] LastEnd =
    [
        "bach", "beau", "berg", "court", "dal", "dini", "feld", "field", "ga", "gard", "ham", "hof", "land", "ley", "lin", "lund",
        "man", "mark", "mont", "nard", "quist", "rand", "ras", "rell", "rin", "ron", "sen", "son", "stad", "tier", "ton", "ville",
    ];

    public static string FirstName(ulong number) => Part(FirstBegin, ref number) + Part(FirstEnd, ref number);

    public static string LastName(ulong number) => Part(LastBegin, ref number) + Part(LastMiddle, ref number) + Part(LastEnd, ref number);

    private static string Part(string[] words, ref ulong number)
    {
        var (rest, index) = Math.DivRem(number, (ulong)words.Length);
        number = rest;
        return words[index];
    }
}
