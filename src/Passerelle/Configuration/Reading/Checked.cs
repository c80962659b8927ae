namespace Passerelle.Configuration.Reading;

/// <summary>A value that was understood, or what is wrong with it and what would be right.</summary>
internal readonly record struct Checked<T>(T? Value, string? Problem, string? Mend)
{
    public static Checked<T> Wrong(string problem, string mend) => new(default, problem, mend);

    public static implicit operator Checked<T>(T value) => new(value, Problem: null, Mend: null);
}
