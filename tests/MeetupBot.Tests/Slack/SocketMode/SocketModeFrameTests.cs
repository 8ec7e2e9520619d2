using System.Text;
using MeetupBot.Slack.SocketMode;

namespace MeetupBot.Tests.Slack.SocketMode;

public sealed class SocketModeFrameTests
{
    [Fact]
    public void An_envelope_is_read_in_any_order_of_its_parts()
    {
        var frame = Read("""{"x":{"type":"no"},"payload":{"a":[1,{"type":"inner"}]},"retry_attempt":2,"accepts_response_payload":true,"type":"interactive","reason":null,"envelope_id":"e1"}""");
        Assert.NotNull(frame);
        Assert.Equal(("interactive", "e1", 2, true, null), (frame.Type, frame.EnvelopeId, frame.RetryAttempt, frame.TakesAnswer, frame.Reason));
        Assert.Equal("""{"a":[1,{"type":"inner"}]}""", Encoding.UTF8.GetString(frame.Payload.Span));
    }

    [Theory]
    [InlineData("""{"type":["x"]}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"envelope_id":"e1"}""")]
    [InlineData("""{"type":"hello" """)]
    [InlineData("[1]")]
    [InlineData("")]
    public void Anything_else_is_no_frame(string text) => Assert.Null(Read(text));

    [Fact]
    public void Parts_of_another_kind_are_left_out()
    {
        var frame = Read("""{"type":"hello","envelope_id":{"a":1},"retry_attempt":"2","accepts_response_payload":"true"}""");
        Assert.NotNull(frame);
        Assert.Equal((null, 0, false, 0), (frame.EnvelopeId, frame.RetryAttempt, frame.TakesAnswer, frame.Payload.Length));
    }

    private static SocketModeFrame? Read(string text) => SocketModeFrame.Read(Encoding.UTF8.GetBytes(text));
}
