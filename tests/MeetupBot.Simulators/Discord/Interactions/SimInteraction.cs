using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>A person's action on the bot. Source: Receiving and Responding, "Interaction Structure".</summary>
public sealed class SimInteraction
{
    private readonly SimWorld _world;
    private readonly TaskCompletionSource<SimInteractionResponse> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SimInteraction(SimWorld world, InteractionType type, SimUser user, SimChannel channel)
    {
        _world = world;
        Id = world.Snowflakes.Next();
        Token = InteractionTokens.Create(Id);
        Type = type;
        User = user;
        Channel = channel;
        CreatedAt = world.Now;
    }

    public ulong Id { get; }

    /// <summary>The bot's token for answers: one answer within 3 s, then more for 15 min.</summary>
    public string Token { get; }

    public InteractionType Type { get; }

    public SimUser User { get; }

    public SimChannel Channel { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The message whose component was used, or whose component opened the form.</summary>
    public SimMessage? Message { get; internal init; }

    /// <summary>The interaction that opened a submitted form.</summary>
    public SimInteraction? OpenedBy { get; internal init; }

    /// <summary>The command with its subcommands, e.g. <c>meetup propose</c>. Empty for components.</summary>
    public string CommandName { get; internal init; } = "";

    /// <summary>1 slash, 2 on a user, 3 on a message, 0 for components.</summary>
    public int CommandType { get; internal init; }

    /// <summary>True when at least one gateway session got it or keeps it for a resume.</summary>
    public bool Delivered { get; internal set; }

    /// <summary>The first answer, or null.</summary>
    public SimInteractionResponse? Response => _response.Task.IsCompletedSuccessfully ? _response.Task.Result : null;

    /// <summary>Further messages sent with the token, the oldest first.</summary>
    public IReadOnlyList<SimMessage> Followups => _world.Read(FollowupList.ToArray);

    /// <summary>As dispatched. Kept until the first answer.</summary>
    internal byte[]? Payload { get; set; }

    internal List<SimMessage> FollowupList { get; } = [];

    /// <summary>The message that <c>@original</c> means for this token.</summary>
    internal SimMessage? Original { get; set; }

    /// <summary>Completes with the first answer. It has no timeout.</summary>
    public Task<SimInteractionResponse> Answered => _response.Task;

    /// <summary>Waits for the first answer, of any type.</summary>
    /// <param name="timeout">In real time, also with a fake clock. The default is a minute.</param>
    /// <exception cref="TimeoutException">The bot did not answer.</exception>
    public async Task<SimInteractionResponse> ResponseAsync(TimeSpan? timeout = null)
    {
        try
        {
            return await _response.Task.WaitAsync(timeout ?? TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The bot did not answer {this}{(Delivered ? "" : "; no gateway session was there to take it")}.");
        }
    }

    /// <summary>Waits for the final answer: a deferred one counts only once it has content.</summary>
    /// <param name="timeout">In real time, for both waits together. The default is a minute.</param>
    /// <exception cref="TimeoutException">There was no answer, or it stayed deferred.</exception>
    public async Task<SimInteractionResponse> FinalResponseAsync(TimeSpan? timeout = null)
    {
        var limit = timeout ?? TimeSpan.FromMinutes(1);
        var response = await ResponseAsync(limit);
        while (true)
        {
            var change = _world.Changes.Next;
            if (response.Message is not { IsLoading: true })
                return response;
            await change.WaitAsync(limit);
        }
    }

    public override string ToString() => $"{Type} {CommandName} by {User.Username}";

    internal void Answer(SimInteractionResponse response)
    {
        Payload = null;
        _response.TrySetResult(response);
    }
}
