using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Console.Words;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Sandbox.Hosting;

namespace Passerelle.Instance.Pages.Hosting;

/// <summary>
/// The pages of the test instance, behind the console's accounts (rules T6, T7). They answer on the addresses of the simulated systems but live in an
/// application of their own each, so that neither sign-in nor anything else of theirs ever touches the vendors' APIs.
/// </summary>
/// <param name="webKeyFolder">Where the keys of cookies and forms are kept.</param>
/// <param name="signInsPerMinute">Tries to sign in that one address has in a minute.</param>
/// <param name="proxy">The proxy in front that is believed; null believes none.</param>
public sealed class InstancePages(
    SimulatedWorld world,
    InstanceFolder folder,
    Stores stores,
    PeriodWatch period,
    string webKeyFolder,
    TimeProvider clock,
    int signInsPerMinute = 20,
    TrustedProxy? proxy = null
) : IAsyncDisposable
{
    /// <summary>Browsers do not tell ports apart: with the console's cookie one would sign the other out.</summary>
    public const string Cookie = "passerelle-test";

    private readonly Dictionary<SandboxSite, (WebApplication App, RequestDelegate Answer)> built = [];

    public InstanceAddresses Addresses { get; } = new();

    /// <summary>The application of each site made so far.</summary>
    public IReadOnlyDictionary<string, WebApplication> Applications => built.ToDictionary(one => one.Key.Name, one => one.Value.App, StringComparer.Ordinal);

    /// <summary>What answers for the pages of a site of the sandbox; made once, however many ports the sandbox tries.</summary>
    public RequestDelegate Of(SandboxSite site)
    {
        if (!built.TryGetValue(site, out var made))
        {
            var app = Build(site);
            built.Add(site, made = (app, ((IApplicationBuilder)app).Build()));
        }

        return context => HandleAsync(made.App.Services, context, made.Answer);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (app, _) in built.Values)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>The request arrived at the sandbox's application; while the pages have it, services are theirs.</summary>
    private static async Task HandleAsync(IServiceProvider services, HttpContext context, RequestDelegate answer)
    {
        var theirs = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        try
        {
            await answer(context);
        }
        finally
        {
            context.RequestServices = theirs;
        }
    }

    private WebApplication Build(SandboxSite site)
    {
        var system = site.Name == "personio" ? InstanceSystem.Personio : InstanceSystem.Learning;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        AddServices(builder.Services, new InstanceSite(system, world, site.Faults, period, Addresses));
        var app = builder.Build();
        proxy?.Use(app);
        Use(app);
        InstanceEndpoints.Map(app, system);

        // The application is never started, so nothing puts the endpoints at the end by itself.
        app.UseEndpoints(_ => { });
        return app;
    }

    private void AddServices(IServiceCollection services, InstanceSite site)
    {
        services.AddSingleton(site).AddSingleton(folder).AddSingleton(stores).AddSingleton(clock);
        services.AddSingleton<Assets>().AddSingleton<FormGuard>().AddSingleton<SignInCheck>();
        services.AddScoped<Frame>().AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Cookie + "-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("passerelle-instance").PersistKeysToFileSystem(WebKeys.Folder(webKeyFolder));
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                SignedIn.Configure(options);
                options.Cookie.Name = Cookie;
            });
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(limits => SignInRate.Add(limits, signInsPerMinute));
    }

    private static void Use(WebApplication app)
    {
        app.Use((context, next) => SecurityHeaders.UseAsync(context, next));
        app.Use((context, next) => Languages.UseAsync(context, next));
        app.UseExceptionHandler(failed => failed.Run(Problem.WriteAsync));
        app.UseStatusCodePages(pages => Problem.WriteAsync(pages.HttpContext));
        app.Services.GetRequiredService<Assets>().Use(app);
        app.UseRouting();
        app.UseRateLimiter();
        app.Use((context, next) => PeriodGuard.NamePlatformAsync(context, next));
        app.UseAuthentication();
        app.Use((context, next) => PeriodGuard.UseAsync(context, next));
        app.UseAuthorization();
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();
    }
}
