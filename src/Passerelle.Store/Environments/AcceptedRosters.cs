using System.IO.Compression;
using System.Text;
using Passerelle.Core.Source;
using Passerelle.Store.Data;

namespace Passerelle.Store.Environments;

/// <summary>The employee ids of the roster that was last accepted, by which another Personio account is recognised (rule R2).</summary>
public sealed class AcceptedRosters(Database database)
{
    /// <returns>Null before the first accepted roster.</returns>
    public async Task<IReadOnlySet<EmployeeId>?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var packed = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<byte[]>("SELECT ids FROM accepted_roster WHERE env = @env", new { env = environment.Value }),
            cancel
        );
        return packed is null ? null : Unpack(packed);
    }

    public Task SaveAsync(EnvironmentKey environment, IReadOnlyCollection<EmployeeId> employees, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    INSERT INTO accepted_roster (env, accepted_at, people, ids) VALUES (@env, @now, @Count, @ids)
                    ON CONFLICT (env) DO UPDATE SET accepted_at = excluded.accepted_at, people = excluded.people, ids = excluded.ids
                    """,
                    new
                    {
                        env = environment.Value,
                        now = database.Now,
                        employees.Count,
                        ids = Pack(employees),
                    }
                ),
            cancel
        );

    private static byte[] Pack(IEnumerable<EmployeeId> employees)
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new BrotliStream(packed, CompressionLevel.Fastest), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            foreach (var employee in employees)
            {
                writer.Write(employee.Value);
                writer.Write('\n');
            }
        }

        return packed.ToArray();
    }

    private static HashSet<EmployeeId> Unpack(byte[] packed)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        var employees = new HashSet<EmployeeId>();
        while (reader.ReadLine() is { } id)
        {
            employees.Add(new EmployeeId(id));
        }

        return employees;
    }
}
