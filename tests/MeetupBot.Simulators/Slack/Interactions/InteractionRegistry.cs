using System.Globalization;
using System.Security.Cryptography;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>The issued trigger ids and response URLs. Callers hold the workspace's lock.</summary>
internal sealed class InteractionRegistry(SlackSimulatorOptions options)
{
    private const int Remembered = 20_000;

    private readonly Dictionary<string, SlackInteraction> _byTrigger = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlackInteraction> _byResponseUrl = new(StringComparer.Ordinal);
    private readonly Queue<SlackInteraction> _order = new();

    /// <summary>Assigns a trigger id, and a response URL if the interaction gets one.</summary>
    public void Register(SlackInteraction interaction, string? responseUrlRoot)
    {
        interaction.TriggerId = string.Create(
            CultureInfo.InvariantCulture, $"{Random.Shared.NextInt64(1_000_000_000_000)}.{Random.Shared.Next()}.{Secret()}");
        _byTrigger[interaction.TriggerId] = interaction;
        if (responseUrlRoot is not null)
        {
            var secret = Secret();
            interaction.ResponseUrl = responseUrlRoot + secret;
            _byResponseUrl[secret] = interaction;
        }

        _order.Enqueue(interaction);
        if (_order.Count > Remembered)
            Forget(_order.Dequeue());
    }

    /// <summary>Source: views.open, "Errors".</summary>
    /// <exception cref="ApiError">It is unknown, expired, or already used.</exception>
    public SlackInteraction Exchange(string trigger, DateTimeOffset now)
    {
        if (!_byTrigger.TryGetValue(trigger, out var interaction))
            throw new ApiError("invalid_trigger_id");
        if (interaction.TriggerUsed)
            throw new ApiError("exchanged_trigger_id");
        if (now - interaction.CreatedAt > options.TriggerLifetime)
            throw new ApiError("expired_trigger_id");
        interaction.TriggerUsed = true;
        return interaction;
    }

    /// <summary>Counts as one use.</summary>
    /// <exception cref="ApiError">It is unknown, expired, or used up.</exception>
    public SlackInteraction Respond(string secret, DateTimeOffset now)
    {
        if (!_byResponseUrl.TryGetValue(secret, out var interaction))
            throw new ApiError("invalid_url");
        if (now - interaction.CreatedAt > options.ResponseUrlLifetime)
            throw new ApiError("expired_url");
        if (interaction.ResponsesUsed >= options.ResponseUrlUses)
            throw new ApiError("used_url");
        interaction.ResponsesUsed++;
        return interaction;
    }

    private static string Secret() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private void Forget(SlackInteraction old)
    {
        _byTrigger.Remove(old.TriggerId);
        if (old.ResponseUrl is { } url)
            _byResponseUrl.Remove(url[(url.LastIndexOf('/') + 1)..]);
    }
}
