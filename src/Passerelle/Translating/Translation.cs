namespace Passerelle.Translating;

/// <summary>
/// One text of the program in three languages. The English is the key: exactly what the code says, with <c>{0}</c>, <c>{1}</c>, ... in place of values.
/// The others use the same places; <c>{0|one|many}</c> is the word that fits the number in place 0.
/// </summary>
public sealed record Translation(string English, string French, string German)
{
    /// <summary>With the spaces that French typography asks for.</summary>
    public string French { get; init; } = FrenchSpaces.In(French);
}
