using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Passerelle.Console.Pages.Acceptance;
using Passerelle.Console.Pages.Groups;
using Passerelle.Console.Pages.Groups.Connectors;
using Passerelle.Console.Pages.Lists;
using Passerelle.Console.Pages.People.Desk;
using Passerelle.Api;
using Passerelle.Api.Problems;
using Passerelle.Api.Webhooks;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Transfer;
using Passerelle.Console.Pages.Structure;
using Passerelle.Console.Pages.Plans;
using Passerelle.Console.Pages.Plans.Digest;
using Passerelle.Console.Pages.TestInstance;
using Passerelle.Console.Shell;
using Passerelle.Console.Words;
using Passerelle.Instance;
using Passerelle.Login;
using Passerelle.Running;
using Passerelle.Running.Queue;
using Passerelle.Running.Schedule;
using Passerelle.Running.Surveying;
using Passerelle.Running.Webhooks;

namespace Passerelle.Console.Hosting;

/// <summary>Puts the console together.</summary>
public static class ConsoleHost
{
    /// <summary>The application, ready to be started.</summary>
    public static WebApplication Build(ConsoleSettings settings, Installation installation, Stores stores, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls).UseKestrel(kestrel => kestrel.AddServerHeader = false);
        Log(builder.Logging, settings.LogLevel);
        AddServices(builder.Services, settings, installation, stores, clock);
        var app = builder.Build();
        settings.Proxy?.Use(app);
        Use(app);
        ConsoleEndpoints.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ConsoleSettings settings, Installation installation, Stores stores, TimeProvider clock)
    {
        services.AddSingleton(installation).AddSingleton(stores).AddSingleton(clock);
        services.AddSingleton(host => new RunQueue(stores, installation.ConfigurationOfAsync, clock, host.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService(host => host.GetRequiredService<RunQueue>());
        services.AddHostedService(host => new ScheduleLoop(
            installation.ScheduledAsync,
            stores,
            host.GetRequiredService<RunQueue>(),
            clock,
            host.GetRequiredService<ILoggerFactory>()
        ));
        services.AddHostedService(host => new WebhookLoop(
            installation.ScheduledAsync,
            stores,
            host.GetRequiredService<RunQueue>(),
            settings.Webhooks,
            clock,
            host.GetRequiredService<ILoggerFactory>()
        ));
        services.AddSingleton(settings.Webhooks).AddSingleton(stores.Webhooks).AddSingleton<WebhookIntake>().AddSingleton<WebhookDoors>();
        services.AddSingleton(host => new WrongTokens(settings.SignInsPerMinute, stores, clock, host.GetRequiredService<ILogger<WrongTokens>>()));
        services.AddSingleton<Readings>().AddSingleton<StructureDesk>().AddSingleton<StructureQuery>();
        services.AddHostedService(host => host.GetRequiredService<Readings>());
        services.AddSingleton(new InstanceFolder(settings.DataFolder)).AddSingleton(new InstanceLauncher(new InstanceFolder(settings.DataFolder), settings.DataFolder, clock, settings.Proxy));
        services.AddSingleton<TestInstanceQuery>().AddSingleton<FillQuery>().AddSingleton<TestInstanceWork>().AddHostedService<InstanceEraser>();
        services.AddSingleton<Assets>().AddSingleton<FormGuard>().AddSingleton<SignInCheck>().AddSingleton<Login.Accounts.Accounting>();
        services.AddSingleton<AttributeCatalogue>().AddSingleton<SetUpQuery>().AddSingleton<SetUpSaving>().AddSingleton<PendingImports>();
        services.AddSingleton<GroupsQuery>();
        services.AddSingleton<AttributeCatalogue>().AddSingleton<SetUpQuery>().AddSingleton<SetUpSaving>();
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<GroupsQuery>().AddSingleton<AcceptanceQuery>().AddSingleton<AcceptancePeopleQuery>().AddSingleton<PutQuery>().AddSingleton<Mail.Reports.AccountMail>().AddSingleton<Mail.Reports.DeploymentMail>().AddSingleton<Mail.Reports.InstanceMail>().AddSingleton<Instance.InstanceTelling>().AddSingleton<Running.Simulating.Simulations>();
        services.AddSingleton<PlanShelf>().AddScoped<PlanQuery>();
        services.AddSingleton<PlanShelf>().AddHostedService<PlanShelfFiller>().AddScoped<PlanQuery>().AddScoped<Pages.Begin.FirstRun>();
        services.AddScoped<ConnectorsQuery>().AddScoped<ListChanges>().AddSingleton<LearnersQuery>();
        services.AddScoped<Frame>().AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "passerelle-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("passerelle").PersistKeysToFileSystem(WebKeys.Folder(settings.WebKeyFolder));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignedIn.Configure);
        services.AddAuthorization(Policies.Add);
        ApiServices.Add(services, settings.SignInsPerMinute);
        services.AddRateLimiter(limits => SignInRate.Add(limits, settings.SignInsPerMinute));
    }

    private static void Use(WebApplication app)
    {
        app.Use((context, next) => SecurityHeaders.UseAsync(context, next));
        app.Use((context, next) => Languages.UseAsync(context, next));
        app.UseExceptionHandler(failed => failed.Run(WriteProblemAsync));
        app.UseStatusCodePages(pages => WriteProblemAsync(pages.HttpContext));
        app.Services.GetRequiredService<Assets>().Use(app);
        app.UseRouting();
        app.UseRateLimiter();
        app.Use((context, next) => ConnectorOfAddress.FindAsync(context, next));
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use((context, next) => ConnectorOfAddress.RequireAsync(context, next));
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();
    }

    private static Task WriteProblemAsync(HttpContext context) => ApiProblem.IsAnswerTo(context) ? ApiProblem.WriteAsync(context) : Problem.WriteAsync(context);

    private static void Log(ILoggingBuilder logs, LogLevel? lowest)
    {
        logs.ClearProviders();
        if (lowest is { } level)
        {
            logs.SetMinimumLevel(level).AddSimpleConsole(console => console.SingleLine = true).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }
}
