using System.Diagnostics;
using System.Text.Json;

namespace Passerelle.App.Tests.Instance;

/// <summary>What a process of the program answered.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    public JsonElement Document => JsonDocument.Parse(Output).RootElement;
}

/// <summary>Runs the program as a person would: in a process of its own, with a data folder and a key of its own.</summary>
internal sealed class ProgramUnderTest : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string keys = Directory.CreateTempSubdirectory("passerelle-key-").FullName;

    public string Data { get; } = Directory.CreateTempSubdirectory("passerelle-data-").FullName;

    public string InstanceFile(string name) => Path.Combine(Data, "instance", name);

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    public Process Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "passerelle.dll"), .. arguments, "--data", Data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["PASSERELLE_KEY_FILE"] = Path.Combine(keys, "key"), ["PASSERELLE_POSTGRES"] = "", ["PASSERELLE_LOG"] = "" },
        };
        return Process.Start(info)!;
    }

    public void Dispose()
    {
        Directory.Delete(Data, recursive: true);
        Directory.Delete(keys, recursive: true);
    }
}
