using Microsoft.Extensions.Logging;

namespace MeetupBot.Pages;

/// <summary>Keeps addresses of pages and calendars out of the log, whatever level the settings ask for: who has one can open it.</summary>
public static class PageLogging
{
    /// <summary>Call it after the settings were read: of two rules for one category, the later one holds.</summary>
    /// <remarks>
    /// ASP.NET Core writes the path of every request in these categories, and puts it into the scope of every other line. The scope is only
    /// begun where the first category is on at all (<c>HostingApplicationDiagnostics.BeginRequest</c>).
    /// </remarks>
    public static ILoggingBuilder HidePaths(this ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel.Http2", LogLevel.Warning);
}
