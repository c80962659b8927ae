namespace Passerelle.Core.Tests.World;

/// <summary>The platform says no: in these tests a plan that earns this is a wrong plan.</summary>
public sealed class Refused(string code) : Exception(code);

/// <summary>The process ends here.</summary>
public sealed class Killed : Exception;
