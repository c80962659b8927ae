using Passerelle.Core.Source;

namespace Passerelle.Connect.Personio.Values;

/// <summary>Keeps one copy of texts that many employees share (offices, positions), so that 100,000 people fit in memory.</summary>
internal sealed class TextPool
{
    private const int Capacity = 20_000;
    private readonly Dictionary<string, FieldValue> known = new(StringComparer.Ordinal);

    /// <summary>The same value, with the text that others have too; names and addresses are not worth keeping.</summary>
    public FieldValue Share(string key, FieldValue value)
    {
        if (value.Text is not { } text || key is PersonioKeys.FirstName or PersonioKeys.LastName or PersonioKeys.Email)
        {
            return value;
        }

        if (known.TryGetValue(text, out var shared))
        {
            return shared;
        }

        if (known.Count < Capacity)
        {
            known.Add(text, value);
        }

        return value;
    }
}
