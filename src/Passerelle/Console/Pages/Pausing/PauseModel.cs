using Passerelle.Console.Hosting;
using Passerelle.Store.Environments;

namespace Passerelle.Console.Pages.Pausing;

/// <param name="Pause">Null while nothing is paused.</param>
public sealed record PauseModel(ConnectorEnvironment Environment, Pause? Pause);
