using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace MeetupBot.Settings;

/// <summary>Where settings come from, for every command.</summary>
public static class BotConfiguration
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings are read once. A file watch would also react to every write to a database in the working folder.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        AddSettingsBesideTheProgram(builder.Configuration);
        builder.Configuration["Urls"] ??= DefaultUrls;
        return builder;
    }

    /// <summary>Has lower priority than the settings in the working folder, the environment and the command line.</summary>
    private static void AddSettingsBesideTheProgram(ConfigurationManager configuration)
    {
        var file = new JsonConfigurationSource { Path = "appsettings.json", Optional = true, ReloadOnChange = false };
        file.FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory);
        configuration.Sources.Insert(0, file);
    }
}
