namespace Passerelle.Core.Undoing;

/// <summary>What a run did to one value: what it was first, and what was written, in order.</summary>
internal sealed class Fold(string? first, Func<string?, string?, bool> same)
{
    private readonly List<(string? Value, bool IsSure)> written = [];

    public string? First => first;

    public void Write(string? value, bool isSure) => written.Add((value, isSure));

    /// <summary>What is to be done about the value that stands there now.</summary>
    public Verdict Judge(string? present)
    {
        if (same(present, first))
        {
            return Verdict.AsBefore;
        }

        // An answer that never came may have left the value before it.
        return written.Exists(w => same(present, w.Value)) ? Verdict.TakeBack
            : written.Exists(w => w.IsSure) ? Verdict.ChangedSince
            : Verdict.AsBefore;
    }

    public enum Verdict
    {
        AsBefore,
        TakeBack,
        ChangedSince,
    }
}
