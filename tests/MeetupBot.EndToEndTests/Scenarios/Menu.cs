namespace MeetupBot.EndToEndTests.Scenarios;

/// <param name="Label">What stands in it while nothing is chosen.</param>
/// <param name="Options">In their order.</param>
internal sealed record Menu(string Label, IReadOnlyList<MenuOption> Options);

/// <param name="Label">What people read.</param>
/// <param name="IsChosen">Whether the bot shows it as chosen.</param>
internal sealed record MenuOption(string Label, bool IsChosen);
