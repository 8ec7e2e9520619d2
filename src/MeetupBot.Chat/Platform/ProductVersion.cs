using System.Reflection;

namespace MeetupBot.Chat.Platform;

/// <summary>The version of this build, from the repository's tags. Without a tag it is a pre-release of <c>0.0.0</c>.</summary>
public static class ProductVersion
{
    /// <summary>"1.2.0", or "1.2.1-alpha.0.7" for the seventh commit after it.</summary>
    public static string Number { get; } = Full.Split('+')[0];

    /// <summary>The version with the commit: "1.2.0+3f2a…".</summary>
    public static string Full => typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
