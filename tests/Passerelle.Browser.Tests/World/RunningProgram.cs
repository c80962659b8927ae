using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Passerelle.App.Tests.EndToEnd.World;

namespace Passerelle.Browser.Tests.World;

/// <summary>The built program in a process of its own, serving until the test ends, as an installation runs it.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private RunningProgram(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it said about itself when it could be used.</summary>
    public JsonElement Document { get; private set; }

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    /// <summary>Starts <c>passerelle serve</c> on a free port and waits until it can be used.</summary>
    public static async Task<RunningProgram> ServeAsync(params IReadOnlyList<string> options) => await StartAsync(["serve", .. options, "--urls", "http://127.0.0.1:0"]);

    /// <summary>Starts a command that goes on, and waits until it says that it can be used.</summary>
    public static async Task<RunningProgram> StartAsync(params IReadOnlyList<string> command)
    {
        var served = new RunningProgram(Passerelles.Start([.. command, "--json"]));
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            served.Document = await served.ReadDocumentAsync(patience.Token);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<JsonElement> ReadDocumentAsync(CancellationToken patience)
    {
        var text = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(patience) is { } line)
        {
            text.AppendLine(line);
            if (IsWhole(line))
            {
                return JsonDocument.Parse(text.ToString()).RootElement;
            }
        }

        throw new InvalidOperationException($"The program ended before it could be used.\n{text}\n{Errors}");
    }

    // The document is indented; only its last line closes at the margin.
    private static bool IsWhole(string line) => line.StartsWith('}') || (line.StartsWith('{') && line.EndsWith('}'));
}
