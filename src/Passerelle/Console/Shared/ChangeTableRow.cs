namespace Passerelle.Console.Shared;

/// <summary>One field, old and new side by side; null for empty.</summary>
public sealed record ChangeTableRow(string Field, string? Old, string? New)
{
    /// <summary>What two texts have not in common, between the beginning and the end that they share.</summary>
    public static (string Before, string Changed, string After) Difference(string text, string other)
    {
        var shortest = Math.Min(text.Length, other.Length);
        var head = 0;
        while (head < shortest && text[head] == other[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shortest - head && text[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return (text[..head], text[head..^tail], tail == 0 ? "" : text[^tail..]);
    }
}
