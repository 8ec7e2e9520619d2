using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Modules;

/// <summary>What CONTRIBUTING says that a new command, button, job and message take: their own files and one module.</summary>
public sealed class NewFeatureTests : BotTests
{
    private static readonly Someone Zebedee = new("Zebedee");

    private protected override BotHarness Create() => new(extra: features => features.Module<GongModule>());

    [Fact]
    public async Task Its_command_is_in_help_and_is_offered_to_the_platforms()
    {
        var help = await Bot.Command(Ben, "help");

        Assert.Contains("/meetup gong Sound the gong in an hour", help.Text, StringComparison.Ordinal);
        Assert.Contains(GongCommand.Spec, Bot.Service<InteractionCatalog>().Offered.Commands);
    }

    [Fact]
    public async Task Its_job_runs_at_its_time_and_its_message_is_delivered()
    {
        Assert.Contains("In an hour.", (await Bot.Command(Ben, "gong")).Text, StringComparison.Ordinal);

        await Bot.Advance(GongCommand.Wait - Duration.FromMinutes(1));
        Assert.Empty(Bot.ChannelCards);
        await Bot.Advance(Duration.FromMinutes(1));

        Assert.Equal("Ben sounds the gong.", Assert.Single(Bot.ChannelCards).Text);
    }

    [Fact]
    public async Task Its_button_is_handled()
    {
        var pressed = await Bot.Press(Ben, await Bot.Command(Ben, "gong"), "At once");

        Assert.Equal("It sounds.", pressed.Text);
        Assert.Equal("Ben sounds the gong.", Assert.Single(Bot.ChannelCards).Text);
    }

    [Fact]
    public async Task Its_handler_hears_of_a_refusal_and_decides_whether_the_log_does()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Post ? new DeliveryResult.Refused(RefusalReason.NoPermission, "no gongs here") : null;

        await Bot.Press(Ben, await Bot.Command(Ben, "gong"), "At once");

        Assert.Equal(["no gongs here"], Bot.Service<GongRefusals>().Seen);
        Assert.DoesNotContain(Bot.Log, line => line.Contains("no gongs here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forgotten_name_is_taken_out_of_what_arrived()
    {
        await Bot.Press(Zebedee, await Bot.Command(Zebedee, "gong"), "At once");

        await Forget();

        Assert.Equal("A former member sounds the gong.", Assert.Single(Bot.ChannelCards).Text);
    }

    [Fact]
    public async Task A_forgotten_name_is_taken_out_of_what_is_on_its_way()
    {
        Bot.Platform.Instead = delivery => delivery is Delivery.Post ? new DeliveryResult.TryLater(Duration.FromHours(2), "busy") : null;
        await Bot.Press(Zebedee, await Bot.Command(Zebedee, "gong"), "At once");

        await Forget();
        Bot.Platform.Instead = _ => null;
        await Bot.Advance(Duration.FromHours(2));

        Assert.Equal("A former member sounds the gong.", Assert.Single(Bot.ChannelCards).Text);
        Assert.DoesNotContain("Zebedee", Bot.Dump(), StringComparison.Ordinal);
    }

    private async Task Forget() => await Bot.Press(Zebedee, await Bot.Command(Zebedee, "me forget"), "Forget me");
}
