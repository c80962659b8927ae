using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking;

/// <summary>What one question found out for those after it.</summary>
/// <param name="Value">Null when it is not known.</param>
/// <param name="Why">Why it is not known, as a part of a sentence; null when it is known.</param>
public readonly record struct Known<T>(T? Value, Phrase? Why)
    where T : class
{
    public static implicit operator Known<T>(T value) => new(value, Why: null);

    public static Known<T> Not(Phrase why) => new(Value: null, why);
}
