namespace MeetupBot.Benchmarks.Setup;

/// <summary>A bot in a process of its own, on a simulated platform, with polls to vote in.</summary>
internal interface IVoteStage : IAsyncDisposable
{
    BotProcess Process { get; }

    /// <summary>Completes when the bot's acknowledgement has arrived.</summary>
    Task VoteAsync(int number);
}
