namespace Passerelle.Store.Data;

/// <summary>One SQL statement with its parameters, to be sent with others in one go. The SQL is always a constant, so that it is prepared once.</summary>
internal sealed record Statement(string Sql, params (string Name, object? Value)[] Parameters);
