package org.huizong.cli.control;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets other processes give commands to the one that has the database open. Whoever can
 * reach the socket may: it lies in a folder that only its owner can enter.
 */
public final class ControlServer {

	private static final Logger logger = LoggerFactory.getLogger(ControlServer.class);

	private final ControlPlace place;

	private final ServerSocketChannel door;

	private final Host host;

	private int guests;

	private boolean shut;

	private ControlServer(ControlPlace place, ServerSocketChannel door, Host host) {
		this.place = place;
		this.door = door;
		this.host = host;
	}

	/**
	 * Opens the channel of a state folder.
	 * @return null where the system has no such sockets (commands of other processes are
	 * then refused as long as this one has H2's file open), and where another process
	 * that has the same server's database open takes commands already
	 */
	public static @Nullable ControlServer open(Path state, Host host) {
		if (taken(state)) {
			return null;
		}
		ControlPlace place = new ControlPlace(state);
		try {
			ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			door.bind(UnixDomainSocketAddress.of(place.fresh()));
			ControlServer server = new ControlServer(place, door, host);
			thread("control", server::accept);
			return server;
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.warn("no control channel", ex);
			return null;
		}
	}

	private static boolean taken(Path state) {
		try (ControlClient other = ControlClient.connect(state)) {
			return other != null;
		}
	}

	/** Waits until no command of another process is under way, and lets no more in. */
	public synchronized void awaitGuests() {
		while (this.guests > 0 && !this.shut) {
			try {
				wait();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		shut();
	}

	/** Lets nobody in any more. */
	public synchronized void shut() {
		if (this.shut) {
			return;
		}
		this.shut = true;
		notifyAll();
		try {
			this.door.close();
			this.place.clear();
		}
		catch (IOException ex) {
			logger.warn("the control channel was not cleared away", ex);
		}
	}

	private void accept() {
		try {
			while (true) {
				SocketChannel guest = this.door.accept();
				thread("guest", () -> serve(guest));
			}
		}
		catch (ClosedChannelException ex) {
			logger.debug("the control channel is closed");
		}
		catch (IOException ex) {
			logger.warn("the control channel failed", ex);
		}
	}

	private synchronized boolean enter() {
		if (this.shut) {
			return false;
		}
		this.guests++;
		return true;
	}

	private synchronized void leave() {
		this.guests--;
		notifyAll();
	}

	private void serve(SocketChannel channel) {
		try (channel) {
			Frames frames = new Frames(channel);
			Frames.Frame asked = frames.read();
			if (asked == null || asked.kind() != Frames.Kind.COMMAND || !enter()) {
				return;
			}
			try {
				frames.write(Frames.Kind.WELCOME, new byte[0]);
				answer(GuestCommand.read(asked.content()), frames);
			}
			finally {
				leave();
			}
		}
		catch (IOException ex) {
			logger.info("a guest went away: {}", ex.toString());
		}
	}

	private void answer(GuestCommand command, Frames frames) throws IOException {
		PrintStream out = stream(frames, Frames.Kind.OUT);
		PrintStream err = stream(frames, Frames.Kind.ERR);
		Caller caller = Caller.guest(out, err, command.user(), command.folder());
		thread("guest-watch", () -> watch(frames, caller));
		int exit = this.host.execute(command.arguments().toArray(String[]::new), caller);
		out.close();
		err.close();
		frames.write(Frames.Kind.EXIT, ByteBuffer.allocate(4).putInt(exit).array());
	}

	/** A guest says nothing more; when it can be read, it has gone. */
	private static void watch(Frames frames, Caller caller) {
		try {
			frames.read();
		}
		catch (IOException ex) {
			logger.debug("the guest's channel is closed", ex);
		}
		caller.gone();
	}

	private static PrintStream stream(Frames frames, Frames.Kind kind) {
		return new PrintStream(new FrameStream(frames, kind), true, StandardCharsets.UTF_8);
	}

	private static void thread(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.start();
	}

	/** Executes a command for another process. */
	@FunctionalInterface
	public interface Host {

		int execute(String[] arguments, Caller caller);

	}

}
