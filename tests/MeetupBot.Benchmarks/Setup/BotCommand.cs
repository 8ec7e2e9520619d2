namespace MeetupBot.Benchmarks.Setup;

/// <summary>How a bot's process is started. Ours and a peer take the same environment variables.</summary>
internal sealed record BotCommand(string Name, string FileName, IReadOnlyList<string> Arguments)
{
    /// <param name="program">The path of a <c>MeetupBot.dll</c>. Null: the one beside this program.</param>
    public static BotCommand Ours(string? program = null) => new("MeetupBot", "dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "MeetupBot.dll"), "run"]);

    /// <param name="script">A program for Node.js, for example <c>bot.mjs</c>, whose packages are installed beside it.</param>
    public static BotCommand Peer(string script) => new(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(script))!), "node", [Path.GetFullPath(script)]);
}
