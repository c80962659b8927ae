using System.Diagnostics;
using System.Runtime.CompilerServices;
using Passerelle.Cli;
using Passerelle.Running;

namespace Passerelle.App.Tests.EndToEnd.World;

/// <summary>Runs the program: its commands in this process, or the built executable as another one.</summary>
public static class Passerelles
{
    private static readonly string Key = Path.Combine(Directory.CreateTempSubdirectory("passerelle-key-").FullName, "key");

    /// <summary>The key of every store that the commands open.</summary>
    public static string KeyFile => Key;

    /// <summary>Once and for all: tests run side by side, and the variable is one for the whole process.</summary>
    [ModuleInitializer]
    internal static void SetKey()
    {
        Environment.SetEnvironmentVariable(Stores.KeyFileVariable, Key);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(Key)!, recursive: true);
    }

    public static async Task<Answer> RunHereAsync(TimeProvider clock, IReadOnlyList<string> arguments)
    {
        var (code, output, errors) = await RoutedConsole.CaptureAsync(() => CommandLine.RunAsync(arguments, clock, CancellationToken.None));
        return new Answer(code, output, errors);
    }

    public static async Task<Answer> RunChildAsync(IReadOnlyList<string> arguments)
    {
        using var child = Start(arguments);
        return await EndAsync(child);
    }

    /// <param name="variables">Further environment variables of the process.</param>
    public static Process Start(IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "passerelle"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[Stores.KeyFileVariable] = Key;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var child = Process.Start(start)!;
        child.StandardInput.Close();
        return child;
    }

    public static async Task<Answer> EndAsync(Process child)
    {
        var output = child.StandardOutput.ReadToEndAsync();
        var errors = child.StandardError.ReadToEndAsync();
        await child.WaitForExitAsync();
        return new Answer(child.ExitCode, await output, await errors);
    }
}
