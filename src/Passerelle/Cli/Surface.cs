using Passerelle.Reporting;
using Spectre.Console;

namespace Passerelle.Cli;

/// <summary>Where a command writes: words for people, or one JSON document on standard output and the words on standard error.</summary>
public sealed class Surface
{
    /// <summary>Wide enough that nothing is folded where no person sets the width.</summary>
    private const int WidthWithoutTerminal = 240;

    private readonly TextWriter output;

    public Surface(bool json, TextWriter output, TextWriter error)
    {
        this.output = output;
        IsJson = json;
        Words = ConsoleOn(json ? error : output, json ? Terminal.IsErrorRedirected : Terminal.IsOutputRedirected);
        Errors = ConsoleOn(error, Terminal.IsErrorRedirected);
    }

    public bool IsJson { get; }

    /// <summary>For what people read.</summary>
    public IAnsiConsole Words { get; }

    /// <summary>For trouble.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>A question is only asked of a terminal.</summary>
    public static bool CanAsk => !Terminal.IsInputRedirected && !Terminal.IsOutputRedirected;

    /// <summary>Progress is only drawn where a person is looking.</summary>
    public bool CanDraw => !IsJson && !Terminal.IsOutputRedirected;

    /// <summary>Writes the one document; nothing when people are reading.</summary>
    public void Document<T>(T document)
    {
        if (IsJson)
        {
            JsonDocuments.Write(document, output);
            output.WriteLine();
        }
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            }
        );
        if (redirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
