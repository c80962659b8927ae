using System.Globalization;
using System.Text;

namespace Passerelle.Console.Shared;

/// <summary>
/// Writes a table as spreadsheets of the reader's language open it: UTF-8 with its mark, the separator of that language, and no cell that is taken for a
/// formula (<see href="https://owasp.org/www-community/attacks/CSV_Injection"/>).
/// </summary>
public sealed class CsvWriter(Stream body) : IAsyncDisposable
{
    private const string Formulas = "=+-@\t\r";

    private readonly StreamWriter writer = new(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
    private readonly string separator = CultureInfo.CurrentCulture.TextInfo.ListSeparator;

    public Task WriteAsync(IEnumerable<string?> cells) => writer.WriteLineAsync(string.Join(separator, cells.Select(Cell)));

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    /// <summary>What could be a formula begins with an apostrophe, which spreadsheets take for text.</summary>
    public static string Cell(string? value)
    {
        var text = string.IsNullOrEmpty(value) ? "" : Formulas.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
