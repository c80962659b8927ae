using Passerelle.Cli;

using var asked = new StopSignals();
return await CommandLine.RunAsync(args, TimeProvider.System, asked.Token);
