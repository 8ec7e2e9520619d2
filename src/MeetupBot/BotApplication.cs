using MeetupBot.Application;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Startup;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Platform;
using MeetupBot.Cli;
using MeetupBot.Clock;
using MeetupBot.Discord;
using MeetupBot.Features;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages;
using MeetupBot.Sandbox;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Page;
using MeetupBot.Sandbox.Platform;
using MeetupBot.SandboxHost;
using MeetupBot.Settings;
using MeetupBot.Slack;
using MeetupBot.Storage.Engine;
using MeetupBot.Telemetry;
using MeetupBot.Web;
using Quartz;

namespace MeetupBot;

/// <summary>Builds the web application from its parts.</summary>
public static partial class BotApplication
{
    /// <param name="real">The clock that says on which day the sandbox opens; null: the system's.</param>
    /// <exception cref="SettingsException">The settings are not valid.</exception>
    /// <exception cref="StorageException">The database can't be opened.</exception>
    public static WebApplication Build(string[] args, TimeProvider? real = null)
    {
        var builder = BotConfiguration.CreateBuilder(args);
        return Build(builder, new SettingsReader(builder.Configuration).Read(), real);
    }

    /// <exception cref="StorageException">The database can't be opened.</exception>
    internal static WebApplication Build(WebApplicationBuilder builder, BotSettings settings, TimeProvider? real = null)
    {
        var testClock = ClockVariable.Read(Environment.GetEnvironmentVariable(ClockVariable.Name), settings);
        AddLogging(builder);
        builder.AddOtlp();
        AddBot(builder.Services, settings, testClock ?? TimeProvider.System);
        if (settings.IsSandbox)
            AddSandbox(builder.Services, real);
        else
            AddPlatforms(builder.Services, settings);
        // After the sandbox, because its page keeps keys only as long as the process.
        AddPages(builder.Services, settings);
        var app = builder.Build();
        // The database is opened here, so that a failure is reported as one sentence. Later, the host would log a stack trace.
        app.Services.GetRequiredService<DatabaseFile>().Lost.Register(() => EndAfterTakeover(app));
        // From here on it listens; what happens before the first scrape counts.
        app.Services.GetRequiredService<MetricsPage>();
        app.UseNoticeOfNowhere(settings.IsSandbox ? (Words.ToTheSandbox, "/") : null);
        if (settings.IsSandbox)
        {
            app.MapSandbox();
            app.Lifetime.ApplicationStarted.Register(() => SandboxIsOpen(app.Logger, string.Join(' ', app.Urls)));
        }

        if (app.Services.GetService<SlackPlatform>() is { } slack)
            app.MapSlack(slack);
        app.MapPages();
        app.MapHealth();
        if (testClock is not null)
        {
            app.MapClock(testClock);
            ClockIsForTests(app.Logger, ClockVariable.Name);
        }

        return app;
    }

    /// <summary>What starts the bot again, such as systemd, then has it wait for its turn.</summary>
    private static void EndAfterTakeover(WebApplication app)
    {
        WasTakenOver(app.Logger);
        app.Services.GetRequiredService<ExitStatus>().ExitCode = ExitCodes.Failed;
        app.Lifetime.StopApplication();
    }

    internal static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning).HidePaths();
    }

    private static void AddBot(IServiceCollection services, BotSettings settings, TimeProvider time)
    {
        services.AddSingleton(settings).AddSingleton<ExitStatus>();
        services.AddSingleton(time);
        services.AddSingleton<DatabaseFile>().AddSingleton(provider => provider.GetRequiredService<DatabaseFile>().Database);
        services.AddSingleton(settings.Meetups);
        services.AddSingleton<StateMeter>().AddSingleton<MetricsPage>();
        services.AddApplication(FeatureModules.Register);
        services.AddQuartz(quartz => quartz.AddRecurring());
        services.AddQuartzHostedService();
        services.AddHostedService<JobClock>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddHostedService(provider => provider.GetRequiredService<Rehearsal>());
        services.AddHostedService<PlatformRunner>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(6));
    }

    private static void AddPages(IServiceCollection services, BotSettings settings)
    {
        services.AddPages();
        services.AddSingleton(provider => new PageLinkService(
            settings.Meetups.PublicUrl is { } address ? () => address
                : settings.IsSandbox ? provider.GetRequiredService<OwnAddress>().Find
                : () => null,
            provider.GetRequiredService<IPageSigner>()));
    }

    private static void AddPlatforms(IServiceCollection services, BotSettings settings)
    {
        if (settings.DiscordToken is { } token)
            AddDiscord(services, new DiscordOptions { Token = token, ApiBaseUrl = settings.DiscordApiBaseUrl.AbsoluteUri.TrimEnd('/') });
        if (settings.Slack is { } slack)
            AddSlack(services, slack);
    }

    private static void AddDiscord(IServiceCollection services, DiscordOptions options) =>
        services.AddSingleton<IChatPlatform>(provider => new DiscordPlatform(
            options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));

    private static void AddSlack(IServiceCollection services, SlackOptions options)
    {
        services.AddSingleton(provider => new SlackPlatform(
            options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
    }

    private static void AddSandbox(IServiceCollection services, TimeProvider? real)
    {
        services.AddSandbox(real);
        services.AddSingleton<ISandboxWorld, SandboxWorld>();
        services.AddSampleWeek();
    }

    [LoggerMessage(LogLevel.Information, "No token is set, so this is the sandbox: open {Address} in a browser")]
    private static partial void SandboxIsOpen(ILogger logger, string address);

    [LoggerMessage(LogLevel.Critical, "The connection to the database was lost, and another process has taken over. This one ends; started again, it waits for its turn")]
    private static partial void WasTakenOver(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "{Variable} is set: the clock is a test's")]
    private static partial void ClockIsForTests(ILogger logger, string variable);
}
