using System.CommandLine;
using Passerelle.Cli.Commands;

namespace Passerelle.Cli;

/// <summary>Every command of the program.</summary>
public static class CommandLine
{
    /// <summary>The commands that work with one connector; the others have none, or all.</summary>
    private static readonly string[] OfOneConnector =
        ["check", "plan", "sync", "apply", "approve", "explain", "runs", "link", "undo", "export", "import", "resend", "pause", "resume"];

    /// <summary>Runs the command the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TimeProvider clock, CancellationToken cancel)
    {
        var options = new CommonOptions();
        var parsed = Build(options, clock).Parse(arguments);
        var json = parsed.Tokens.Any(token => token.Value == options.Json.Name);

        // Somebody who gives nothing at all is shown the help.
        return parsed.Errors.Count > 0 && arguments.Count > 0
            ? WrongUse.Say(parsed, json)
            : await parsed.InvokeAsync(StopSignals.Invocation, cancel);
    }

    private static RootCommand Build(CommonOptions options, TimeProvider clock)
    {
        var root = new RootCommand("Keeps a 360Learning platform in step with Personio. It shows every change before it happens.");
        foreach (var option in options.Everywhere)
        {
            root.Options.Add(option);
        }

        Func<ParseResult, Workplace> at = parsed => new Workplace(options, parsed, clock);
        root.Subcommands.Add(CheckCommand.Build(at));
        root.Subcommands.Add(DemoCommand.Build(options, at));
        root.Subcommands.Add(InstanceCommand.Build(at));
        root.Subcommands.Add(PlanCommand.Build(options, at));
        root.Subcommands.Add(SyncCommand.Build(options, at));
        root.Subcommands.Add(ApplyCommand.Build(options, at));
        root.Subcommands.Add(ApproveCommand.Build(options, at));
        root.Subcommands.Add(ExplainCommand.Build(at));
        root.Subcommands.Add(RunsCommand.Build(at));
        root.Subcommands.Add(LinkCommand.Build(options, at));
        root.Subcommands.Add(AuditCommand.Build(options, at));
        root.Subcommands.Add(ServeCommand.Build(at));
        root.Subcommands.Add(UndoCommand.Build(options, at));
        root.Subcommands.Add(TransferCommands.BuildExport(at));
        root.Subcommands.Add(TransferCommands.BuildImport(options, at));
        root.Subcommands.Add(BackupCommand.Build(options, at));
        root.Subcommands.Add(RestoreCommand.Build(options, at));
        root.Subcommands.Add(ResendCommand.Build(options, at));
        root.Subcommands.Add(PauseCommand.Build(options, at));
        root.Subcommands.Add(PauseCommand.BuildResume(options, at));
        foreach (var command in root.Subcommands.Where(command => OfOneConnector.Contains(command.Name, StringComparer.Ordinal)))
        {
            command.Options.Add(options.Connector);
        }

        return root;
    }
}
