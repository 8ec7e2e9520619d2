using MeetupBot.Clock;
using MeetupBot.Settings;

namespace MeetupBot.Tests.Host;

public sealed class ClockVariableTests
{
    private static readonly (string, string?) Token = ("Discord:Token", "abc");
    private static readonly (string, string?)[] Slack = [("Slack:BotToken", "xoxb-1"), ("Slack:AppToken", "xapp-1")];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_it_the_clock_is_left_alone(string? value) => Assert.Null(ClockVariable.Read(value, Settings(Token)));

    [Theory]
    [InlineData("http://127.0.0.1:9000/api/v10")]
    [InlineData("http://localhost:9000/api/v10")]
    [InlineData("http://[::1]:9000/api/v10")]
    public void Against_a_simulator_the_clock_runs_ahead_by_what_it_says(string address)
    {
        var clock = ClockVariable.Read("1.12:00:00", Settings(Token, ("Discord:ApiBaseUrl", address)))!;

        Assert.Equal(TimeSpan.FromHours(36), clock.Lead);
        Assert.InRange(clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(35), TimeSpan.FromHours(36));
    }

    [Theory]
    [InlineData("https://discord.com/api/v10")]
    [InlineData("http://127.0.0.1.example/api")]
    [InlineData("http://127.0.0.1@example.com/api")]
    [InlineData("http://10.0.0.1/api")]
    public void Against_anything_else_the_start_is_refused(string address)
    {
        var settings = Settings(Token, ("Discord:ApiBaseUrl", address));

        var refused = Assert.Throws<SettingsException>(() => ClockVariable.Read("00:00:00", settings));

        Assert.StartsWith("MEETUPBOT_CLOCK_AHEAD: it is for tests, and Discord:ApiBaseUrl (", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("is not an address of this machine. Unset it.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_platform_has_to_be_a_simulator()
    {
        var local = ("Discord:ApiBaseUrl", (string?)"http://127.0.0.1:9000/api/v10");

        var refused = Assert.Throws<SettingsException>(() => ClockVariable.Read("00:00:00", Settings([Token, local, .. Slack])));

        Assert.Contains("Slack:ApiBaseUrl (https://slack.com/api/)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_has_a_clock_of_its_own() =>
        Assert.Contains("the sandbox has a clock of its own", Assert.Throws<SettingsException>(() => ClockVariable.Read("00:00:00", Settings())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("soon")]
    [InlineData("-00:00:01")]
    [InlineData("100000.00:00:00")]
    public void What_is_no_time_span_ahead_is_refused(string value)
    {
        var settings = Settings(Token, ("Discord:ApiBaseUrl", "http://127.0.0.1:9000/api/v10"));

        Assert.Contains(value, Assert.Throws<SettingsException>(() => ClockVariable.Read(value, settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        var clock = new AdvanceableClock(TimeSpan.FromHours(2));

        Assert.False(clock.TrySetLead(TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.FromHours(2), clock.Lead);
        Assert.True(clock.TrySetLead(TimeSpan.FromHours(3)));
        Assert.Equal(TimeSpan.FromHours(3), clock.Lead);
    }

    private static BotSettings Settings(params (string Key, string? Value)[] values) => new SettingsReader(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value))).Build()).Read();
}
